// Points in place of a person: for test plans.
namespace VRTraining.Headset.Running;

/// <summary>Points in place of a person.</summary>
internal interface IScriptedHand
{
    /// <summary>Called once a frame, before anything is pressed.</summary>
    /// <param name="head">Where to point.</param>
    /// <param name="nowMs">The frame's clock.</param>
    void Point(Head head, long nowMs);

    /// <summary>What was pressed was turned down.</summary>
    void Refused(string words);
}
