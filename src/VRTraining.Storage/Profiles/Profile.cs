// A learner, known by a code only.
namespace VRTraining.Storage.Profiles;

/// <summary>A learner, known by a code only.</summary>
/// <param name="Code">See <see cref="ProfileCode"/>.</param>
/// <param name="CreatedAt">UTC, in whole milliseconds.</param>
/// <param name="RunCount">How many runs there are of it.</param>
public sealed record Profile(string Code, DateTimeOffset CreatedAt, int RunCount);
