// A test plan and the scenario that it is for.
using VRTraining.Host.Plays;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Plans;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Play;

namespace VRTraining.Headset.Plays;

/// <summary>A test plan and the scenario that it is for.</summary>
internal sealed record StagedPlan(PlayableScenario Scenario, Plan Plan)
{
    /// <summary>Reads a plan, which lies in the folder <c>plans</c> of its scenario.</summary>
    /// <exception cref="InvalidDataException">The plan cannot be played; the message says why.</exception>
    public static StagedPlan Read(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(file))) ?? ".";
        var script = Path.Combine(folder, ScenarioReader.FileName);
        if (!File.Exists(file) || !File.Exists(script)
            || FoundScenario.At(script).Read() is not { Scenario: { } scenario } read)
        {
            throw new InvalidDataException($"There is no plan '{file}' in the folder 'plans' of a scenario.");
        }

        var plan = PlanReader.ReadFile(file, scenario);
        return plan.Plan is { } playable
            ? new StagedPlan(
                new PlayableScenario(new Engine(scenario), read.ContentHash, File.ReadAllBytes(script), folder), playable)
            : throw new InvalidDataException(plan.Diagnostics[0].ToString());
    }
}
