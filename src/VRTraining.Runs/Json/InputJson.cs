// The one JSON form of inputs; what a learner wrote is never part of it.
using System.Diagnostics;
using System.Text.Json;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Runs.Json;

/// <summary>
/// Inputs as compact JSON with a fixed order of members:
/// <c>{"at":5300,"by":"learner","type":"choose","choice":"thank-first"}</c>. Personal text is left out
/// (<see cref="PersonalTextOf"/>), to be kept apart and given back when reading.
/// </summary>
public static class InputJson
{
    /// <summary>The input without its personal text.</summary>
    public static string Line(RunInput input) => CompactJson.Text(json => Write(json, input));

    /// <summary>Writes what <see cref="Line"/> gives as the next value of a document.</summary>
    public static void Write(Utf8JsonWriter json, RunInput input)
    {
        json.WriteStartObject();
        json.WriteNumber("at"u8, input.At.Milliseconds);
        json.WriteWord("by"u8, input.By);
        json.WriteString("type"u8, TypeOf(input));
        switch (input)
        {
            case RunInput.Choose choose:
                json.WriteString("choice"u8, choose.Choice.Value);
                break;
            case RunInput.Rewind rewind:
                json.WriteString("to"u8, rewind.To.Value);
                break;
            case RunInput.Jump jump:
                json.WriteString("to"u8, jump.To.Value);
                break;
            case RunInput.ExtendTime extend:
                json.WriteNumber("seconds"u8, extend.Seconds);
                break;
        }

        json.WriteEndObject();
    }

    /// <summary>The input of a line that <see cref="Line"/> gave.</summary>
    /// <param name="line">The line.</param>
    /// <param name="personalText">The text kept apart; where it was erased, null stands for an empty one.</param>
    /// <exception cref="FormatException">It is no such line.</exception>
    public static RunInput Read(string line, string? personalText) => CompactJson.Read(line, json =>
    {
        var (at, by) = (new RunTime(json.Long("at"u8)), json.Word<Role>("by"u8));
        return (RunInput)(json.Text("type"u8) switch
        {
            "start" => new RunInput.Start(at, by),
            "advance" => new RunInput.Advance(at, by),
            "choose" => new RunInput.Choose(new ChoiceId(json.Text("choice"u8)), at, by),
            "answer" => new RunInput.Answer(personalText ?? "", at, by),
            "reflect" => new RunInput.Reflect(personalText ?? "", at, by),
            "rewind" => new RunInput.Rewind(new NodeId(json.Text("to"u8)), at, by),
            "pause" => new RunInput.Pause(at, by),
            "resume" => new RunInput.Resume(at, by),
            "leave" => new RunInput.Leave(at, by),
            "time-reached" => new RunInput.TimeReached(at, by),
            "hint" => new RunInput.Hint(at, by),
            "extend-time" => new RunInput.ExtendTime(json.Int("seconds"u8), at, by),
            "timers-off" => new RunInput.TimersOff(at, by),
            "jump" => new RunInput.Jump(new NodeId(json.Text("to"u8)), at, by),
            var unknown => throw new FormatException($"There is no input '{unknown}'."),
        });
    });

    /// <summary>What the learner wrote, or null where the input has no text or an empty one.</summary>
    public static string? PersonalTextOf(RunInput input) => input switch
    {
        RunInput.Answer { Text.Length: > 0 } answer => answer.Text,
        RunInput.Reflect { Text.Length: > 0 } reflect => reflect.Text,
        _ => null,
    };

    /// <summary>Written out rather than made of the type's name: renaming a type must not change what is on disk.</summary>
    private static string TypeOf(RunInput input) => input switch
    {
        RunInput.Start => "start",
        RunInput.Advance => "advance",
        RunInput.Choose => "choose",
        RunInput.Answer => "answer",
        RunInput.Reflect => "reflect",
        RunInput.Rewind => "rewind",
        RunInput.Pause => "pause",
        RunInput.Resume => "resume",
        RunInput.Leave => "leave",
        RunInput.TimeReached => "time-reached",
        RunInput.Hint => "hint",
        RunInput.ExtendTime => "extend-time",
        RunInput.TimersOff => "timers-off",
        RunInput.Jump => "jump",
        _ => throw new UnreachableException(),
    };
}
