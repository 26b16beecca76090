// Short words for writing the format down.
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Format;

internal static class RuleWords
{
    public static Rule Text { get; } = new Rule.Text();

    public static Rule Object(Shape shape) => new Rule.Object(shape);

    public static Rule Refers(NameKind kind, params ReadOnlySpan<string> or) => new Rule.Refers(kind, [.. or]);

    public static Rule Words<T>()
        where T : struct, Enum => new Rule.Word(Spelling.All<T>());

    public static Member Must(string name, Rule rule, string about) => new(name, rule, about);

    public static Member May(string name, Rule rule, string about) => new(name, rule, about, Must: false);
}
