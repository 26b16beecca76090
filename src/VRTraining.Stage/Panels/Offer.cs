// What can be asked for on a panel before or after a scene.
using VRTraining.Simulation.Script;

namespace VRTraining.Stage.Panels;

/// <summary>What can be asked for on a panel; who shows the panel does it.</summary>
public abstract record Offer
{
    private Offer()
    {
    }

    /// <summary>Practise under this profile.</summary>
    public sealed record UseProfile(string Code) : Offer;

    /// <summary>Practise under a new profile, whose code is made up.</summary>
    public sealed record NewProfile : Offer;

    /// <summary>Practise, and keep nothing.</summary>
    public sealed record WithoutTrace : Offer;

    /// <summary>Choose who practises.</summary>
    public sealed record Profiles : Offer;

    /// <summary>See what there is to practise.</summary>
    public sealed record Library : Offer;

    /// <summary>Be briefed about a scenario.</summary>
    public sealed record Prebrief(ScenarioId Scenario) : Offer;

    /// <summary>Begin a scenario.</summary>
    public sealed record Begin(ScenarioId Scenario, bool WithoutTimers) : Offer;

    /// <summary>Go on with a run that was left.</summary>
    public sealed record GoOn(string Run) : Offer;

    /// <summary>Keep the if-then plan of that number from the debrief.</summary>
    public sealed record KeepPlan(int Number) : Offer;

    /// <summary>Turn to a page of the same panel, from 0.</summary>
    public sealed record Turn(int Page) : Offer;

    /// <summary>Take the headset off: the program ends.</summary>
    public sealed record Quit : Offer;
}
