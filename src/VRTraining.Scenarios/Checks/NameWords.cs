// What the sorts of name are called in messages.
using VRTraining.Scenarios.Format;

namespace VRTraining.Scenarios.Checks;

internal static class NameWords
{
    public static string Of(NameKind kind) => kind.ToString().ToLowerInvariant();
}
