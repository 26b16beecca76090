// The few words that reports share.
using System.Globalization;
using VRTraining.Learning.Debriefing;
using VRTraining.Learning.Score;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Exports.Html;

/// <summary>The words that reports share.</summary>
internal static class ReportWords
{
    /// <summary>How a run came out.</summary>
    public static string Outcome(RunScore score) => (score.Outcome, score.Success) switch
    {
        (Simulation.Script.Outcome.Good, true) => "It went well, and every skill of this conversation was shown.",
        (Simulation.Script.Outcome.Good, _) => "It went well. Not every skill has shown yet.",
        (Simulation.Script.Outcome.Mixed, true) => "Something was reached, something was left open. Every skill was shown.",
        (Simulation.Script.Outcome.Mixed, _) => "Something was reached, something was left open.",
        (Simulation.Script.Outcome.Poor, _) => "It did not work this time. Here it costs nothing, and it shows what to try next.",
        _ => "This run has no ending; here is what there is to learn from so far.",
    };

    /// <summary>What a response was, in the author's judgement.</summary>
    public static string Of(Quality quality) => quality switch
    {
        Quality.Best => "best",
        Quality.Acceptable => "acceptable",
        Quality.Setback => "setback",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>How a response was given, where that is worth saying.</summary>
    public static string Of(HowGiven how) => how switch
    {
        HowGiven.InOwnWords => ", in own words",
        HowGiven.ByTimeout => ", because the time was up",
        _ => "",
    };

    /// <summary>Points with their sign.</summary>
    public static string Signed(int points) => points.ToString("+0;−0;0", CultureInfo.InvariantCulture);

    /// <summary>Minutes and seconds of run time.</summary>
    public static string Time(RunTime at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.Milliseconds / 60_000}:{at.Milliseconds / 1000 % 60:00}");

    /// <summary>A day and time in UTC.</summary>
    public static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A day in UTC.</summary>
    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun.</summary>
    public static string Count(int number, string noun) =>
        $"{number.ToString("0;−0", CultureInfo.InvariantCulture)} {noun}{(Math.Abs(number) == 1 ? "" : "s")}";
}
