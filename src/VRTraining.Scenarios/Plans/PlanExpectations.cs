// Compares what a plan expects with where the run stands.
using System.Diagnostics;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Plans;

/// <summary>Compares what a plan expects with where the run stands.</summary>
internal sealed class PlanExpectations(Engine engine, Plan plan)
{
    /// <summary>Null where what is expected is so.</summary>
    public Diagnostic? Check(PlanStep step, in RunState state, IReadOnlyList<StampedEvent> events)
    {
        var (expected, found) = step switch
        {
            PlanStep.ExpectNode node => ($"at node '{node.Node}'", $"at node '{engine.NodeOf(state).Id}'"),
            PlanStep.ExpectLine line => (Said(line.Line, line.Then), LastSaid(line, events)),
            PlanStep.ExpectEnding ending => ($"at ending '{ending.Ending}'", WhereEnded(state, events)),
            PlanStep.ExpectSetback setback => ($"'{setback.Choice}' just given, a setback", LastChoice(events)),
            PlanStep.ExpectPoints points => (
                FormattableString.Invariant($"{points.Points} in '{points.Skill}'"), PointsIn(points.Skill, state, events)),
            PlanStep.ExpectMood mood => (
                FormattableString.Invariant($"{mood.Character}'s {Spelling.Of(mood.Mood)} at {mood.Value}"),
                FormattableString.Invariant(
                    $"{mood.Character}'s {Spelling.Of(mood.Mood)} at {engine.MoodOf(state, mood.Character, mood.Mood)}")),
            _ => throw new UnreachableException(),
        };
        return expected == found ? null : Disagrees(step.Place, $"Expected: {expected}.", $"Found: {found}.");
    }

    public Diagnostic Disagrees(TextPosition at, string message, string expected) =>
        new(Codes.PlanDisagrees, plan.File, "", at, message, expected);

    /// <summary>What an author reads when the engine turns a step down.</summary>
    public Diagnostic Refused(PlanStep? step, Refusal refusal, in RunState state)
    {
        var node = state.Status == RunStatus.NotStarted ? "" : $" at node '{engine.NodeOf(state).Id}'";
        var what = step switch
        {
            PlanStep.Answer or PlanStep.Reflect when refusal == Refusal.TextTooLong => $"The text is too long{node}",
            PlanStep.Choose choose => $"'{choose.Choice}' cannot be chosen{node}",
            PlanStep.Answer => $"No answer is asked for{node}",
            PlanStep.Reflect => $"No reflection is asked for{node}",
            PlanStep.Rewind rewind => $"There is no way back to '{rewind.To}'{node}",
            PlanStep.Hint => $"There is no hint left{node}",
            _ => $"The play does not go on{node}",
        };
        var offered = engine.Offered(state);
        var choices = string.Join(", ", offered.Select(choice => choice.Id));
        return Disagrees(
            step?.Place ?? TextPosition.Start,
            $"{what} ({refusal}).",
            state.Status == RunStatus.AtEnding ? "The play is at an ending: rewind, or stop here."
                : offered.Count > 0 ? $"Offered: {choices}."
                : "");
    }

    private string WhereEnded(in RunState state, IReadOnlyList<StampedEvent> events)
    {
        if (state.Status is RunStatus.AtEnding or RunStatus.Completed)
        {
            for (var i = events.Count - 1; i >= 0; i--)
            {
                if (events[i].Event is RunEvent.EndingReached ended)
                {
                    return $"at ending '{ended.Ending}'";
                }
            }
        }

        return $"at node '{engine.NodeOf(state).Id}', no ending yet";
    }

    private static string Said(LineId line, LineId? then) =>
        then is null ? $"line '{line}' just said" : $"line '{then}' just said, right after '{line}'";

    /// <summary>What is expected, if it was said after what the learner did last; else what was said.</summary>
    private static string LastSaid(PlanStep.ExpectLine expected, IReadOnlyList<StampedEvent> events)
    {
        var (said, recent) = (new List<LineId>(), (int?)null);
        for (var i = events.Count - 1; i >= 0 && events[i].Event is not RunEvent.Rewound; i--)
        {
            if (events[i].Event is RunEvent.LineSpoken spoken)
            {
                said.Add(spoken.Line);
            }
            else if (events[i].Event is RunEvent.ChoiceMade or RunEvent.Reflected)
            {
                recent ??= said.Count;
            }
        }

        var at = said.IndexOf(expected.Then ?? expected.Line, 0, recent ?? said.Count);
        return at >= 0 && (expected.Then is null || said.ElementAtOrDefault(at + 1) == expected.Line)
            ? Said(expected.Line, expected.Then)
            : recent is 0 ? "nothing said"
            : $"said {string.Join(", ", said.Take(recent ?? said.Count).Reverse().Select(line => $"'{line}'"))}";
    }

    private static string LastChoice(IReadOnlyList<StampedEvent> events)
    {
        for (var i = events.Count - 1; i >= 0; i--)
        {
            if (events[i].Event is RunEvent.Rewound)
            {
                break;
            }

            if (events[i].Event is RunEvent.ChoiceMade made)
            {
                return made.Quality == Quality.Setback
                    ? $"'{made.Choice}' just given, a setback"
                    : $"'{made.Choice}' just given, {Spelling.Of(made.Quality)}";
            }
        }

        return "no response yet";
    }

    private string PointsIn(SkillId skill, in RunState state, IReadOnlyList<StampedEvent> events)
    {
        var path = new AttemptTree(events).PathOf(state.Attempt);
        var points = Points.PerSkill(path, engine.Scenario.Skills)[skill];
        return FormattableString.Invariant($"{points} in '{skill}'");
    }
}
