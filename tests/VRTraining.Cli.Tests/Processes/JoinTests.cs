// A session and a head that joins it, as two processes with data folders of their own.
using System.Text.Json;
using VRTraining.Runs.Json;
using VRTraining.Simulation.Play;
using VRTraining.Storage;
using VRTraining.Storage.Runs;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Processes;

[CancelAfter(600_000)]
public sealed class JoinTests
{
    private readonly Dictionary<string, string> _environment = [];
    private TemporaryFolder _folder = null!;
    private BuiltCommand _host = null!;
    private JsonElement _session;

    [SetUp]
    public async Task Begin()
    {
        _folder = new TemporaryFolder();
        _host = BuiltCommand.Start(
            _environment, "facilitate", Started.CoffeeBreak, "--lan", "--json", "--no-browser", "--data", _folder.PathOf("host"));
        using var session = JsonDocument.Parse((await _host.Out.ReadLineAsync())!);
        _session = session.RootElement.Clone();
    }

    [TearDown]
    public void End()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task Join_PlaysOnTheHost_AndSeesEveryEventOfItsJournal(CancellationToken cancellationToken)
    {
        using var head = Join(Of("code"), Of("fingerprint"), "--json");
        var lines = new List<string>();

        // Enter goes on, 1 chooses; at the end the head goes away by itself.
        while (await head.Out.ReadLineAsync(cancellationToken) is { } line)
        {
            lines.Add(line);
            var typed = EventJson.Read(line).Happened.Stamped.Event switch
            {
                RunEvent.LineSpoken or RunEvent.EndingReached => "",
                RunEvent.ChoicesOffered => "1",
                RunEvent.AnswerAsked => "What tires you?",
                RunEvent.ReflectionAsked => "Ask first.",
                _ => null,
            };
            if (typed is not null)
            {
                await head.In.WriteLineAsync(typed.AsMemory(), cancellationToken);
                await head.In.FlushAsync(cancellationToken);
            }
        }

        Assert.That((await head.EndAsync(cancellationToken)).Code, Is.Zero);
        await using var store = await SqliteStore.OpenAsync(_folder.PathOf("host"), TimeProvider.System, cancellationToken);
        var run = (await store.Runs.ListAsync(RunFilter.All, 2, cancellationToken)).Single();
        var recorded = await store.ReadAsync(run.Header.Run.Id, cancellationToken);
        Assert.That(run.Standing.IsOver, Is.True);
        Assert.That(
            lines, Is.EqualTo(recorded!.Events().Select(happened => EventJson.Line(run.Header.Run.Id, happened))));
        Assert.That(Directory.EnumerateFiles(_folder.PathOf("head")).Select(Path.GetFileName), Is.EqualTo(["known-hosts.txt"]));
    }

    [Test]
    public async Task Join_WithoutAFingerprint_AsksAndSendsNothing()
    {
        using var head = Join(Of("code"), null);
        head.In.Close();

        var end = await head.EndAsync();

        Assert.That(end.Code, Is.EqualTo(3));
        Assert.That(end.Out, Does.Contain($"The host shows the fingerprint {Of("fingerprint")[..19]}."));
        Assert.That(end.Error, Does.StartWith("vrtraining: Nothing was sent."));
    }

    [TestCase("000000-or-so", null, "vrtraining: That is not the code of this session.")]
    [TestCase(null, "0000-0000-0000-0000", "vrtraining: The host shows another certificate than the one that was compared.")]
    public async Task Join_ThatIsTurnedAway_SaysWhyInOneLine(string? code, string? fingerprint, string says)
    {
        using var head = Join(code ?? Of("code"), fingerprint ?? Of("fingerprint"));
        head.In.Close();

        var end = await head.EndAsync();

        Assert.That(end.Code, Is.EqualTo(3));
        Assert.That(end.Error, Does.StartWith(says).And.EndsWith("\n"));
        Assert.That(end.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
    }

    private string Of(string name) => _session.GetProperty(name).GetString()!;

    private BuiltCommand Join(string code, string? fingerprint, params string[] more)
    {
        // The first address may be one that only others reach; this computer's own always works.
        var port = new Uri(Of("join")).Port;
        string[] told = fingerprint is null ? [] : ["--fingerprint", fingerprint];
        return BuiltCommand.Start(
            _environment,
            ["join", $"127.0.0.1:{port}", "--code", code, "--data", _folder.PathOf("head"), .. told, .. more]);
    }
}
