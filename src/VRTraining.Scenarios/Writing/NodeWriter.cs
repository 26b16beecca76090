// Nodes with their lines, choices and effects as JSON.
using Newtonsoft.Json;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Writing;

internal static class NodeWriter
{
    public static void Write(JsonTextWriter json, Node node)
    {
        json.Member("id", node.Id.Value);
        if (node.Checkpoint)
        {
            json.Member("checkpoint", true);
        }

        if (!node.Lines.IsEmpty)
        {
            json.List("lines", node.Lines, line => WriteLine(json, line));
        }

        json.TextsUnlessEmpty("hints", node.Hints);
        WriteMove(json, node.Move);
    }

    private static void WriteLine(JsonTextWriter json, Line line)
    {
        json.Member("id", line.Id.Value);
        json.Member("speaker", line.Speaker?.Value ?? "narrator");
        json.Member("text", line.Text);
        json.MemberUnlessNull("expression", line.Expression is { } face ? Spelling.Of(face) : null);
        json.MemberUnlessNull("gesture", line.Gesture == Gesture.None ? null : Spelling.Of(line.Gesture));
        json.MemberUnlessNull("gaze", line.Gaze switch
        {
            Gaze.Down => "down",
            Gaze.Away => "away",
            Gaze.At at => at.Character.Value,
            _ => null,
        });
        json.MemberUnlessNull("thought", line.Thought);
    }

    private static void WriteMove(JsonTextWriter json, Move move)
    {
        switch (move)
        {
            case Move.Choose choose:
                WriteChoose(json, choose);
                break;
            case Move.If test:
                json.List("if", test.Branches, branch =>
                {
                    json.Member("when", ExpressionText.Of(branch.When));
                    json.Member("goto", branch.Goto.ToString());
                });
                json.Member("else", test.Else.ToString());
                break;
            case Move.Chance chance:
                json.List("random", chance.Ways, way =>
                {
                    json.Member("weight", way.Weight);
                    json.Member("goto", way.Goto.ToString());
                });
                break;
            case Move.Reflect reflect:
                json.Object("reflect", () =>
                {
                    json.Member("prompt", reflect.Prompt);
                    json.Member("goto", reflect.Goto.ToString());
                });
                break;
            case Move.Answer answer:
                json.Object("answer", () =>
                {
                    json.Member("prompt", answer.Prompt);
                    json.List("options", answer.Options, option => WriteChoice(json, option));
                    json.Object("otherwise", () => WriteChoice(json, answer.Otherwise));
                });
                break;
            case Move.Go go:
                json.Member("goto", go.To.ToString());
                break;
            case Move.Call call:
                json.Member("call", call.Scene.Value);
                json.Member("then", call.Then.ToString());
                break;
            case Move.End end:
                json.Member("ending", end.Ending.Value);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void WriteChoose(JsonTextWriter json, Move.Choose choose)
    {
        json.List("choices", choose.Choices, choice => WriteChoice(json, choice));
        if (choose.Limit is { } limit)
        {
            json.Member("limitSeconds", limit.Seconds);
            json.Object("onTimeout", () => WriteChoice(json, limit.OnTimeout));
        }
    }

    private static void WriteChoice(JsonTextWriter json, Choice choice)
    {
        json.Member("id", choice.Id.Value);
        json.Member("text", choice.Text);
        json.MemberUnlessNull("when", choice.When is { } when ? ExpressionText.Of(when) : null);
        json.TextsUnlessEmpty("matches", choice.Matches);
        if (!choice.Effects.IsEmpty)
        {
            json.List("effects", choice.Effects, effect => WriteEffect(json, effect));
        }

        json.Member("quality", Spelling.Of(choice.Quality));
        json.MemberUnlessNull("consequence", choice.Consequence);
        json.TextsUnlessEmpty("tags", [.. choice.Tags.Select(tag => Spelling.Of(tag))]);
        json.Member("goto", choice.Goto.ToString());
    }

    private static void WriteEffect(JsonTextWriter json, Effect effect)
    {
        switch (effect)
        {
            case Effect.MoveMood mood:
                json.Member("mood", $"{mood.Character}.{Spelling.Of(mood.Mood)}");
                json.Member("add", mood.Add);
                break;
            case Effect.SetVariable set:
                json.Member("set", set.Variable.Value);
                json.Member("to", set.To switch
                {
                    Expression.Boolean boolean => boolean.Value,
                    Expression.Number number => number.Value,
                    _ => ExpressionText.Of(set.To),
                });
                break;
            case Effect.ScorePoints points:
                json.Member("points", points.Skill.Value);
                json.Member("add", points.Add);
                json.Member("anchor", points.Anchor);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        json.Member("reason", effect.Reason);
    }
}
