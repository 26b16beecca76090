// All that the truths are tested on: the searched plays, and what follows from them, worked out once.
using VRTraining.Simulation.Explore;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Analysis;

/// <summary>The searched plays of a scenario, and what follows from them; worked out when it is asked for first.</summary>
internal sealed class Proving(StateSpace space, Engine engine)
{
    private readonly Dictionary<(SkillId? Skill, int Sign), BestWays> _ways = [];
    private readonly Lazy<Components> _components = new(() => Components.In(space));
    private readonly Lazy<bool[]> _canEnd = new(() => Backward.From(space, _ => true));
    private readonly Lazy<bool[]> _canEndWell = new(() => Backward.From(space, IsGood(space.Scenario)));
    private readonly Lazy<Offers> _offers = new(() => new Offers(space));

    public StateSpace Space => space;

    public Scenario Scenario => space.Scenario;

    public Components Components => _components.Value;

    /// <summary>From which states some ending can be reached.</summary>
    public bool[] CanEnd => _canEnd.Value;

    /// <summary>From which states an ending with outcome good can be reached, without a rewind.</summary>
    public bool[] CanEndWell => _canEndWell.Value;

    /// <summary>Which responses are offered in which states.</summary>
    public Offers Offers => _offers.Value;

    public Plays Plays { get; } = new(space, engine);

    /// <summary>The ways that earn most (sign 1) or least (sign −1) in a skill, or in all together (null).</summary>
    public BestWays Ways(SkillId? skill, int sign)
    {
        if (!_ways.TryGetValue((skill, sign), out var ways))
        {
            int[] worth = [.. space.Plays.Responses.Select(response => sign * Points(response, skill))];
            ways = BestWays.In(space, Components, worth);
            _ways.Add((skill, sign), ways);
        }

        return ways;
    }

    /// <summary>What a response earns.</summary>
    public static int Points(Response response, SkillId? skill) => response.Choice is not { } choice ? 0 : choice.Effects
        .OfType<Effect.ScorePoints>()
        .Where(points => skill is null || points.Skill == skill)
        .Sum(points => points.Add);

    private static Func<EndingId, bool> IsGood(Scenario scenario) =>
        scenario.Endings.Where(ending => ending.Outcome == Outcome.Good).Select(ending => ending.Id).ToHashSet().Contains;
}
