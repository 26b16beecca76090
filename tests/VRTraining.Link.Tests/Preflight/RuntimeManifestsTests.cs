// The runtime in use is found where OpenXR's loader finds it, and what is wrong with its manifest is said.
using VRTraining.Link.Preflight;
using VRTraining.Testing;

namespace VRTraining.Link.Tests.Preflight;

public sealed class RuntimeManifestsTests
{
    private readonly Dictionary<string, string> _environment = [];
    private TemporaryFolder _folder = null!;

    private RuntimeManifest? Active =>
        RuntimeManifests.Active(name => _environment.GetValueOrDefault(name), _folder.PathOf("etc"));

    [SetUp]
    public void Begin()
    {
        _folder = new TemporaryFolder();
        _environment.Clear();
        File.WriteAllText(_folder.PathOf("runtime.so"), "");
    }

    [TearDown]
    public void End() => _folder.Dispose();

    [Test]
    public void Active_WhereAVariableNamesAManifest_IsThatOne()
    {
        _environment["XR_RUNTIME_JSON"] = Manifest("mine.json", "Mine");

        Assert.That(Active, Is.EqualTo(new RuntimeManifest(_folder.PathOf("mine.json"), "Mine", null)
        {
            Library = _folder.PathOf("runtime.so"),
        }));
    }

    [Test]
    public void Active_WhereTheNamedManifestIsMissing_SaysSoAndLooksNoFurther()
    {
        _environment["XR_RUNTIME_JSON"] = _folder.PathOf("none.json");
        Manifest("etc/openxr/1/active_runtime.json", "System");

        Assert.That(Active, Is.EqualTo(new RuntimeManifest(_folder.PathOf("none.json"), null, "there is no such file")));
    }

    [Test]
    [Platform("Linux,MacOSX")]
    public void Active_WithoutAVariable_IsTheFirstOfThePlaces()
    {
        _environment["HOME"] = _folder.PathOf("home");
        _environment["XDG_CONFIG_DIRS"] = $"{_folder.PathOf("none")}:{_folder.PathOf("shared")}";
        var places = new List<string?>();
        places.Add(Active?.Name);

        foreach (var place in new[] { "etc", "shared", "home/.config", "own" })
        {
            Manifest($"{place}/openxr/1/active_runtime.json", place);
            if (place == "own")
            {
                _environment["XDG_CONFIG_HOME"] = _folder.PathOf("own");
            }

            places.Add(Active?.Name);
        }

        Assert.That(places, Is.EqualTo(new[] { null, "etc", "shared", "home/.config", "own" }));
    }

    [Test]
    [Platform("Linux", Reason = "The system's folder is that of Linux")]
    public void Active_WithoutAVariable_LooksInTheSystemsFolderForShared()
    {
        Manifest("etc/xdg/openxr/1/active_runtime.json", "System");

        Assert.That(Active?.Name, Is.EqualTo("System"));
    }

    [TestCase("{", "it cannot be read as JSON")]
    [TestCase("[]", "it does not say which library to load")]
    [TestCase("""{"runtime":{"name":"Half"}}""", "it does not say which library to load")]
    [TestCase("""{"runtime":{"library_path":7}}""", "it does not say which library to load")]
    [TestCase("""{"runtime":{"library_path":"libopenxr_half.so"}}""", null)]
    [TestCase("""{"runtime":{"library_path":"./runtime.so"}}""", null)]
    public void Read_SaysWhatIsWrong(string text, string? problem)
    {
        File.WriteAllText(_folder.PathOf("active.json"), text);

        Assert.That(RuntimeManifest.Read(_folder.PathOf("active.json")).Problem, Is.EqualTo(problem));
    }

    [Test]
    public void Read_WhereTheLibraryIsGone_NamesIt()
    {
        var manifest = RuntimeManifest.Read(Manifest("active.json", "Gone", "./gone.so"));

        Assert.That(manifest.Name, Is.EqualTo("Gone"));
        Assert.That(manifest.Problem, Is.EqualTo($"its library {_folder.PathOf("gone.so")} is not there"));
    }

    [TestCase(64 * 1024, "it cannot be read as JSON")]
    [TestCase((64 * 1024) + 1, "it is no runtime's file")]
    public void Read_OfALargeFile_DoesNotReadIt(int bytes, string problem)
    {
        File.WriteAllText(_folder.PathOf("active.json"), new string('x', bytes));

        Assert.That(RuntimeManifest.Read(_folder.PathOf("active.json")).Problem, Is.EqualTo(problem));
    }

    private string Manifest(string place, string name, string library = "")
    {
        var file = _folder.PathOf(place);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var path = library.Length > 0 ? library : _folder.PathOf("runtime.so").Replace('\\', '/');
        File.WriteAllText(file, $$"""{"runtime":{"name":"{{name}}","library_path":"{{path}}"} }""");
        return file;
    }
}
