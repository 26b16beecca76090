// Which project may reference which: the arrows of docs/architecture.md, held.
using System.Reflection;

namespace VRTraining.Architecture.Tests;

public sealed class DependencyTests
{
    /// <summary>What each project may reference; a project without a row fails.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Simulation"] = [],
        ["Languages"] = [],
        ["Scenarios"] = ["Simulation", "Languages"],
        ["Runs"] = ["Simulation"],
        ["Learning"] = ["Simulation", "Languages"],
        ["Stage"] = ["Simulation", "Languages"],
        ["Sessions"] = ["Simulation", "Runs", "Languages"],
        ["Storage"] = ["Simulation", "Runs", "Sessions"],
        ["Exports"] = ["Simulation", "Runs", "Sessions", "Learning", "Languages"],
        ["Link"] = ["Simulation", "Stage", "Runs", "Languages"],
        ["Host"] = ["Link", "Simulation", "Scenarios", "Runs", "Sessions", "Learning", "Stage", "Storage", "Exports", "Languages"],
        ["Headset"] = ["Link", "Simulation", "Scenarios", "Runs", "Learning", "Stage", "Storage", "Host", "Languages"],
        ["Cli"] = ["Link", "Simulation", "Scenarios", "Runs", "Sessions", "Learning", "Stage", "Storage", "Exports", "Host", "Languages"],
    };

    /// <summary>Packages that only one project may reference.</summary>
    private static readonly Dictionary<string, string> Owners = new()
    {
        ["Newtonsoft.Json"] = "Scenarios",
        ["MathNet.Numerics"] = "Learning",
        ["Microsoft.Data.Sqlite"] = "Storage",
        ["SQLitePCLRaw.bundle_e_sqlite3"] = "Storage",
        ["Microsoft.AspNetCore.SignalR.Client"] = "Link",
        ["QRCoder"] = "Host",
        ["Polly.Core"] = "Host",
        ["StereoKit"] = "Headset",
        ["Silk.NET.OpenXR"] = "Headset",
        ["Spectre.Console"] = "Cli",
        ["System.CommandLine"] = "Cli",
    };

    private static IEnumerable<ProjectFile> Sources => ProjectFile.AllIn("src");

    [Test]
    public void EveryReference_FollowsTheArrows()
    {
        var wrong =
            from project in Sources
            from reference in project.References
            where !(Allowed.GetValueOrDefault(Short(project.Name)) ?? []).Contains(Short(reference))
            select $"{project.Name} -> {reference}";

        Assert.That(wrong, Is.Empty);
        Assert.That(Sources.Select(project => Short(project.Name)), Is.SubsetOf(Allowed.Keys));
    }

    [Test]
    public void EveryPackage_HasOneOwner()
    {
        var wrong =
            from project in Sources
            from package in project.Packages
            where Owners.TryGetValue(package, out var owner) && owner != Short(project.Name)
            select $"{project.Name} -> {package}";

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Simulation_IsPure()
    {
        var simulation = Sources.Single(project => Short(project.Name) == "Simulation");
        Assert.That(simulation.Packages, Is.Empty);

        var outside = typeof(VRTraining.Simulation.Play.Engine).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => name is not ("System.Runtime" or "System.Collections" or "System.Collections.Immutable"
                or "System.Linq" or "System.Memory" or "System.Runtime.InteropServices"));

        Assert.That(outside, Is.Empty, "no I/O, JSON, threads or packages in the simulation");
    }

    [Test]
    public void Simulation_HasNoAsyncMembers()
    {
        var async =
            from type in typeof(VRTraining.Simulation.Play.Engine).Assembly.GetTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
                | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where typeof(Task).IsAssignableFrom(method.ReturnType)
            select $"{type.Name}.{method.Name}";

        Assert.That(async, Is.Empty);
    }

    private static string Short(string name) => name["VRTraining.".Length..];
}
