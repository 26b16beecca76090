// Plays that would notice slips: few of them, each expecting just what differs.
using System.Collections.Immutable;
using VRTraining.Scenarios.Analysis;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Plans;
using VRTraining.Simulation.Explore;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Mutants;

/// <summary>A play that would notice slips that nothing else does.</summary>
/// <param name="Plan">What is done, and what is expected on the way.</param>
/// <param name="Notices">The slips, a sentence each.</param>
public sealed record NoticingPlay(Plan Plan, ImmutableArray<string> Notices);

/// <summary>Looks for plays that would notice slips.</summary>
internal sealed class NoticingPlays
{
    private const int Walks = 400;
    private const int LongestWalk = 100;

    // What only few plays show is looked for among so many, of which so many are played.
    private const int RareWalks = 100_000;
    private const int RarePlays = 2_000;

    private readonly Proving _proving;
    private readonly Engine _engine;

    private NoticingPlays(Scenario scenario, int mostStates)
    {
        _engine = new Engine(scenario);
        _proving = new Proving(
            StateSearch.Run(new PlaySpace(_engine), mostStates, null, CancellationToken.None), _engine);
    }

    /// <summary>Few plays that together notice what some play can notice.</summary>
    /// <param name="scenario">The script as it is.</param>
    /// <param name="unnoticed">Changes of it that nothing has noticed.</param>
    /// <param name="mostStates">Where the search for plays gives up.</param>
    /// <returns>The plays, the one that notices most first, and the changes that each notices.</returns>
    public static IEnumerable<(Plan Plan, ImmutableArray<ScriptChange> Notices)> For(
        Scenario scenario, IReadOnlyList<ScriptChange> unnoticed, int mostStates)
    {
        var plays = new NoticingPlays(scenario, mostStates);
        var changed = unnoticed.Select(change => new Engine(change.Changed)).ToArray();
        var candidates = plays.Candidates()
            .Select(plan => PlanPins.On(plays._engine, plan))
            .Select(plan => (Plan: plan, Notices: Enumerable.Range(0, changed.Length).Where(i => IsNoticed(changed[i], plan)).ToHashSet()))
            .Where(candidate => candidate.Notices.Count > 0)
            .ToList();
        var left = Enumerable.Range(0, changed.Length).ToHashSet();
        while (candidates.Count > 0)
        {
            var best = candidates.MaxBy(candidate => candidate.Notices.Count);
            var notices = best.Notices.Order().ToArray();
            yield return (
                PlanPins.Fewest(best.Plan, plan => notices.All(i => IsNoticed(changed[i], plan))),
                [.. notices.Select(i => unnoticed[i])]);
            foreach (var candidate in candidates)
            {
                candidate.Notices.ExceptWith(notices);
            }

            candidates.RemoveAll(candidate => candidate.Notices.Count == 0);
            left.ExceptWith(notices);
        }

        foreach (var i in left)
        {
            if (plays.Past(unnoticed[i].Part).Select(plan => PlanPins.On(plays._engine, plan))
                .FirstOrDefault(plan => IsNoticed(changed[i], plan)) is { } rare)
            {
                yield return (PlanPins.Fewest(rare, plan => IsNoticed(changed[i], plan)), [unnoticed[i]]);
            }
        }
    }

    private static bool IsNoticed(Engine changed, Plan plan) => new PlanCoverage(changed).Add(plan) is not null;

    /// <summary>A shortest play to each response and on to an ending, then plays by chance.</summary>
    private IEnumerable<Plan> Candidates()
    {
        var (space, onward) = (_proving.Space, _proving.Ways(null, 1));
        for (var response = 0; response < space.Plays.Responses.Length; response++)
        {
            if (_proving.Offers.FirstWith(response) is >= 0 and var state)
            {
                var given = First(space, state, response);
                if (_proving.Plays.PlanOf(
                    [.. _proving.Plays.WayTo(state), given, .. _proving.Plays.Onward(given.To, onward)]) is { } plan)
                {
                    yield return plan;
                }
            }
        }

        for (var walk = 1UL; walk <= Walks; walk++)
        {
            if (_proving.Plays.PlanOf(ByChance(space, walk)) is { } plan)
            {
                yield return plan;
            }
        }
    }

    /// <summary>Plays by chance that come past a response; past anything where the part is none.</summary>
    private IEnumerable<Plan> Past(ScriptPart part)
    {
        var responses = _proving.Space.Plays.Responses;
        bool IsPast(Edge edge) => part.Kind != NameKind.Choice
            || (edge.Response >= 0 && responses[edge.Response].Choice?.Id.Value == part.Name);
        return Enumerable.Range(Walks + 1, RareWalks)
            .Select(walk => ByChance(_proving.Space, (ulong)walk))
            .Where(way => way.Any(IsPast))
            .Take(RarePlays)
            .Select(way => _proving.Plays.PlanOf(way))
            .OfType<Plan>();
    }

    private static ImmutableArray<Edge> ByChance(StateSpace space, ulong seed)
    {
        var state = SeededRandom.Below(ref seed, space.Beginnings);
        var way = ImmutableArray.CreateBuilder<Edge>();
        way.Add(new Edge(state, -1));
        while (way.Count < LongestWalk && space.From(way[^1].To) is { Length: > 0 } edges)
        {
            way.Add(edges[SeededRandom.Below(ref seed, edges.Length)]);
        }

        return way.ToImmutable();
    }

    private static Edge First(StateSpace space, int state, int response)
    {
        foreach (var edge in space.From(state))
        {
            if (edge.Response == response)
            {
                return edge;
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }
}
