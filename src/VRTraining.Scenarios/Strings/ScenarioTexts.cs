// Every text of a scenario that a person reads or hears, each under a name that stays when the script is rearranged.
using System.Collections.Immutable;
using System.Diagnostics;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Strings;

/// <summary>A text of a scenario.</summary>
/// <param name="Key">Its name: <c>line.open-1</c>, <c>choice.begin-softly.effect.2</c>.</param>
/// <param name="Text">Its words in the language of the script.</param>
public sealed record ScenarioText(string Key, string Text);

/// <summary>Walks through the texts of a scenario. Names of characters, ids and provenance are no texts.</summary>
public static class ScenarioTexts
{
    /// <summary>Between the phrases of an answer's option, which are translated as one text.</summary>
    private const string BetweenPhrases = "; ";

    /// <summary>All texts, in the order of the script.</summary>
    public static ImmutableArray<ScenarioText> Of(Scenario scenario)
    {
        var all = ImmutableArray.CreateBuilder<ScenarioText>();
        Map(scenario, (key, text) =>
        {
            all.Add(new ScenarioText(key, text));
            return text;
        });
        return all.ToImmutable();
    }

    /// <summary>The same scenario with other words: ids, order, conditions and points are as they were.</summary>
    /// <param name="scenario">The script.</param>
    /// <param name="words">The words for a key and the script's own words.</param>
    public static Scenario Map(Scenario scenario, Func<string, string, string> words) => scenario with
    {
        Title = words("title", scenario.Title),
        Summary = words("summary", scenario.Summary),
        LearningObjectives = Numbered("objective", scenario.LearningObjectives, words),
        Skills = Each(scenario.Skills, skill => skill with
        {
            Name = words($"skill.{skill.Id}.name", skill.Name),
            Description = words($"skill.{skill.Id}.description", skill.Description),
            Anchors = Each(skill.Anchors, anchor => anchor with
            {
                Text = words($"skill.{skill.Id}.anchor.{anchor.Level}", anchor.Text),
            }),
        }),
        Prebrief = scenario.Prebrief with
        {
            FictionContract = words("prebrief.fiction-contract", scenario.Prebrief.FictionContract),
            Roles = Each(scenario.Prebrief.Roles, role => role with
            {
                Text = words($"prebrief.role.{role.Character?.Value ?? "learner"}", role.Text),
            }),
            WhoSeesWhat = words("prebrief.who-sees-what", scenario.Prebrief.WhoSeesWhat),
            StopWord = words("prebrief.stop-word", scenario.Prebrief.StopWord),
        },
        Characters = Each(scenario.Characters, character => character with
        {
            Role = words($"character.{character.Id}.role", character.Role),
        }),
        Nodes = Each(scenario.Nodes, node => Of(node, words)),
        Endings = Each(scenario.Endings, ending => ending with
        {
            Title = words($"ending.{ending.Id}.title", ending.Title),
            Text = words($"ending.{ending.Id}.text", ending.Text),
        }),
        Debrief = new Debrief(
            [.. scenario.Debrief.Questions.Select((question, i) => question with
            {
                Text = words($"debrief.question.{i + 1}", question.Text),
            })],
            Of("model-answer", scenario.Debrief.ModelAnswer, words),
            Of("good-example", scenario.Debrief.GoodExample, words),
            Of("poor-example", scenario.Debrief.PoorExample, words)),
    };

    private static Node Of(Node node, Func<string, string, string> words) => node with
    {
        Lines = Each(node.Lines, line => line with
        {
            Text = words($"line.{line.Id}", line.Text),
            Thought = line.Thought is { } thought ? words($"line.{line.Id}.thought", thought) : null,
        }),
        Hints = Numbered($"node.{node.Id}.hint", node.Hints, words),
        Move = node.Move switch
        {
            Move.Choose choose => new Move.Choose(
                Each(choose.Choices, choice => Of(choice, words)),
                choose.Limit is { } limit ? limit with { OnTimeout = Of(limit.OnTimeout, words) } : null),
            Move.Reflect reflect => reflect with { Prompt = words($"node.{node.Id}.prompt", reflect.Prompt) },
            Move.Answer answer => new Move.Answer(
                words($"node.{node.Id}.prompt", answer.Prompt),
                Each(answer.Options, option => Of(option, words)),
                Of(answer.Otherwise, words)),
            var other => other,
        },
    };

    private static Choice Of(Choice choice, Func<string, string, string> words) => choice with
    {
        Text = words($"choice.{choice.Id}", choice.Text),
        Matches = choice.Matches.IsEmpty
            ? choice.Matches
            : [.. words($"choice.{choice.Id}.matches", string.Join(BetweenPhrases, choice.Matches))
                .Split(BetweenPhrases[0], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        Effects = [.. choice.Effects.Select((effect, i) =>
            Of(effect, words($"choice.{choice.Id}.effect.{i + 1}", effect.Reason)))],
        Consequence = choice.Consequence is { } consequence ? words($"choice.{choice.Id}.consequence", consequence) : null,
    };

    private static Effect Of(Effect effect, string reason) => effect switch
    {
        Effect.MoveMood mood => new Effect.MoveMood(mood.Character, mood.Mood, mood.Add, reason),
        Effect.SetVariable set => new Effect.SetVariable(set.Variable, set.To, reason),
        Effect.ScorePoints points => new Effect.ScorePoints(points.Skill, points.Add, points.Anchor, reason),
        _ => throw new UnreachableException(),
    };

    private static Example Of(string name, Example example, Func<string, string, string> words) =>
        new(words($"debrief.{name}", example.Text), words($"debrief.{name}.why", example.Why));

    private static ImmutableArray<string> Numbered(
        string key, ImmutableArray<string> texts, Func<string, string, string> words) =>
        [.. texts.Select((text, i) => words($"{key}.{i + 1}", text))];

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> all, Func<T, T> map) => [.. all.Select(map)];
}
