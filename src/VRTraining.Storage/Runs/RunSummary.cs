// A run as a list shows it.
using VRTraining.Runs.Journal;

namespace VRTraining.Storage.Runs;

/// <summary>A run as a list shows it, without its journal.</summary>
/// <param name="Header">What it was begun with.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="ChangedAt">UTC; when the last input was taken. Of a run that is over: when it ended.</param>
/// <param name="Title">The title of the scenario as it was played.</param>
public sealed record RunSummary(RunHeader Header, RunStanding Standing, DateTimeOffset ChangedAt, string Title);
