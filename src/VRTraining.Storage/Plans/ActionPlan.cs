// An if-then plan: the bridge from practice to work.
using VRTraining.Runs.Journal;

namespace VRTraining.Storage.Plans;

/// <summary>An if-then plan (Gollwitzer and Sheeran 2006); personal text.</summary>
/// <param name="Key">Its number in this store.</param>
/// <param name="Situation">When this happens…</param>
/// <param name="Action">…I will do that.</param>
/// <param name="DueOn">The day by which to have tried it.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="DoneAt">UTC; null where it has not been tried yet.</param>
public sealed record ActionPlan(
    long Key, string Situation, string Action, DateOnly DueOn, DateTimeOffset MadeAt, DateTimeOffset? DoneAt);

/// <summary>An if-then plan about to be kept.</summary>
/// <param name="Run">The run it came from; null where there is none.</param>
/// <param name="Situation">1–500 characters.</param>
/// <param name="Action">1–500 characters.</param>
/// <param name="DueOn">The day by which to have tried it.</param>
public sealed record NewActionPlan(RunId? Run, string Situation, string Action, DateOnly DueOn)
{
    /// <summary>The most characters of either half.</summary>
    public const int Longest = 500;

    /// <summary>Whether both halves say something and are short enough.</summary>
    public bool IsComplete => Fits(Situation) && Fits(Action);

    private static bool Fits(string text) => text.Trim().Length is >= 1 and <= Longest;
}
