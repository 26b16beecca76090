// Proves what can be proved of a scenario: searches all its plays, and tests on them what should hold of every one.
using System.Collections.Immutable;
using VRTraining.Scenarios.Analysis.Truths;
using VRTraining.Scenarios.Plans;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Explore;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Analysis;

/// <summary>What can be reached at all in a skill, over all plays to an ending.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Worst">The least points; null where not proved, or without end.</param>
/// <param name="Best">The most points; null where not proved, or without end.</param>
/// <param name="WorstPlay">A play that earns the least; null where there is none, or no seed lets chance go that way.</param>
/// <param name="BestPlay">A play that earns the most; null as above.</param>
public sealed record SkillRange(SkillId Skill, int? Worst, int? Best, Plan? WorstPlay, Plan? BestPlay);

/// <summary>A setback after which no play ends well by going on.</summary>
/// <param name="Choice">The setback.</param>
/// <param name="Play">A shortest play to it; null where no seed lets chance go that way.</param>
public sealed record UnmendedSetback(ChoiceId Choice, Plan? Play);

/// <summary>How long plays are, counted in responses from the start to an ending.</summary>
/// <param name="Shortest">The least; null where no ending was met.</param>
/// <param name="Longest">The most; null where not proved, or where a play can go round forever.</param>
/// <param name="ShortestPlay">A shortest play.</param>
/// <param name="LongestPlay">A longest play.</param>
public sealed record PlayLengths(int? Shortest, int? Longest, Plan? ShortestPlay, Plan? LongestPlay);

/// <summary>What the search of all plays of a scenario gave.</summary>
/// <param name="IsProved">Whether all plays were searched; otherwise only counter-examples are found.</param>
/// <param name="States">How many different moments of play were met.</param>
/// <param name="Transitions">How many responses were tried in them.</param>
/// <param name="Findings">What speaks against what should hold, from the top of the file to its end.</param>
/// <param name="Skills">What can be reached, skill by skill.</param>
/// <param name="Lengths">How long plays are.</param>
/// <param name="OnlyRewindMends">
/// Setbacks after which no play ends well by going on: there the learner has to try again. Empty where not proved.
/// </param>
/// <param name="NotSeen">Nodes that the search did not enter; where it is whole they are among the findings.</param>
public sealed record Proof(
    bool IsProved,
    int States,
    int Transitions,
    ImmutableArray<ProofFinding> Findings,
    ImmutableArray<SkillRange> Skills,
    PlayLengths Lengths,
    ImmutableArray<UnmendedSetback> OnlyRewindMends,
    ImmutableArray<NodeId> NotSeen)
{
    /// <summary>How many states are searched where nobody says otherwise: some 300 MB.</summary>
    public const int UsualStates = 2_000_000;

    /// <summary>Searches all plays of a script and tests what should hold of them.</summary>
    /// <param name="file">What diagnostics call the file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="scenario">What was read from it, without errors.</param>
    /// <param name="mostStates">Where the search stops, 4 and up.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Stops the search and keeps what was found.</param>
    public static Proof Of(
        string file,
        ReadOnlyMemory<byte> bytes,
        Scenario scenario,
        int mostStates = UsualStates,
        IProgress<SearchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var proving = Search(scenario, mostStates, progress, cancellationToken);
        var findings = new ProofFindings(ScriptPlaces.Of(file, bytes), proving.Plays);
        foreach (var truth in AllTruths.InOrder.Where(truth => truth.HoldsInPart || proving.Space.IsWhole))
        {
            truth.Test(proving, findings);
        }

        return new Proof(
            proving.Space.IsWhole,
            proving.Space.Count,
            proving.Space.Edges,
            findings.InOrder(),
            [.. scenario.Skills.Select(skill => RangeOf(proving, skill.Id))],
            LengthsOf(proving),
            proving.Space.IsWhole ? OnlyRewindMendsIn(proving) : [],
            [.. scenario.Nodes.Where((_, node) => !proving.Space.Plays.WasEntered(node)).Select(node => node.Id)]);
    }

    /// <summary>The worst and best points of each skill, for those that are proved within a number of states.</summary>
    /// <param name="scenario">A script without errors.</param>
    /// <param name="mostStates">Where the search gives up.</param>
    public static ImmutableDictionary<SkillId, SkillBounds> Bounds(Scenario scenario, int mostStates)
    {
        var proving = Search(scenario, mostStates, null, CancellationToken.None);
        var bounds = ImmutableDictionary.CreateBuilder<SkillId, SkillBounds>();
        foreach (var skill in proving.Space.IsWhole ? scenario.Skills : [])
        {
            if (Extreme.Of(proving, skill.Id, -1).Points is { } worst && Extreme.Of(proving, skill.Id, 1).Points is { } best)
            {
                bounds.Add(skill.Id, new SkillBounds(worst, best));
            }
        }

        return bounds.ToImmutable();
    }

    private static Proving Search(
        Scenario scenario, int mostStates, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        var engine = new Engine(scenario);
        return new Proving(StateSearch.Run(new PlaySpace(engine), mostStates, progress, cancellationToken), engine);
    }

    private static SkillRange RangeOf(Proving proving, SkillId skill)
    {
        if (!proving.Space.IsWhole)
        {
            return new SkillRange(skill, null, null, null, null);
        }

        var (worst, best) = (Extreme.Of(proving, skill, -1), Extreme.Of(proving, skill, 1));
        return new SkillRange(skill, worst.Points, best.Points, PlanOf(worst), PlanOf(best));

        Plan? PlanOf(Extreme extreme) => extreme.Points is { } points
            ? proving.Plays.PlanOf(extreme.Way, new PlanStep.ExpectPoints(skill, points, Diagnostics.TextPosition.Start))
            : null;
    }

    private static ImmutableArray<UnmendedSetback> OnlyRewindMendsIn(Proving proving)
    {
        var responses = proving.Space.Plays.Responses;
        var mends = new bool[responses.Length];
        var first = new (int State, Edge Edge)?[responses.Length];
        for (var state = 0; state < proving.Space.Count; state++)
        {
            foreach (var edge in proving.Space.From(state))
            {
                mends[edge.Response] |= proving.CanEndWell[edge.To];
                first[edge.Response] ??= (state, edge);
            }
        }

        return
        [
            .. from response in Enumerable.Range(0, responses.Length)
               where !mends[response] && first[response] is not null && responses[response].Choice?.Quality == Quality.Setback
               let choice = responses[response].Choice!.Id
               let shows = first[response]!.Value
               select new UnmendedSetback(choice, proving.Plays.PlanOf([.. proving.Plays.WayTo(shows.State), shows.Edge])),
        ];
    }

    private static PlayLengths LengthsOf(Proving proving)
    {
        int? nearest = null;
        for (var state = 0; state < proving.Space.Count && nearest is null; state++)
        {
            nearest = proving.Space.EndingOf(state) is null ? null : state;
        }

        if (nearest is not { } ending)
        {
            return new PlayLengths(null, null, null, null);
        }

        var shortest = proving.Plays.WayTo(ending);
        if (!proving.Space.IsWhole)
        {
            return new PlayLengths(shortest.Length - 1, null, proving.Plays.PlanOf(shortest), null);
        }

        var each = new int[proving.Space.Plays.Responses.Length];
        Array.Fill(each, 1);
        var longest = Extreme.Of(proving, BestWays.In(proving.Space, proving.Components, each));
        return new PlayLengths(
            shortest.Length - 1,
            longest.Points,
            proving.Plays.PlanOf(shortest),
            longest.Points is null ? null : proving.Plays.PlanOf(longest.Way));
    }
}
