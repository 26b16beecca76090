// The few words that reports share.
using System.Globalization;
using VRTraining.Learning.Debriefing;
using VRTraining.Learning.Score;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Exports.Html;

/// <summary>The words that reports share.</summary>
internal static class ReportWords
{
    /// <summary>How a run came out.</summary>
    public static string Outcome(RunScore score) => (score.Outcome, score.Success) switch
    {
        (Simulation.Script.Outcome.Good, true) => Say("It went well, and every skill of this conversation was shown."),
        (Simulation.Script.Outcome.Good, _) => Say("It went well. Not every skill has shown yet."),
        (Simulation.Script.Outcome.Mixed, true) => Say("Something was reached, something was left open. Every skill was shown."),
        (Simulation.Script.Outcome.Mixed, _) => Say("Something was reached, something was left open."),
        (Simulation.Script.Outcome.Poor, _) => Say("It did not work this time. Here it costs nothing, and it shows what to try next."),
        _ => Say("This run has no ending; here is what there is to learn from so far."),
    };

    /// <summary>What a response was, in the author's judgement.</summary>
    public static string Of(Quality quality) => quality switch
    {
        Quality.Best => Say("best"),
        Quality.Acceptable => Say("acceptable"),
        Quality.Setback => Say("setback"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>When a response was given and how: the time, the attempt, and whatever else is worth saying.</summary>
    public static string Told(Decision decision)
    {
        var told = new List<string> { Time(decision.At), Say("attempt {0}", decision.Attempt) };
        if (decision.How == HowGiven.InOwnWords)
        {
            told.Add(Say("in own words"));
        }

        if (decision.How == HowGiven.ByTimeout)
        {
            told.Add(Say("because the time was up"));
        }

        if (decision.Abandoned)
        {
            told.Add(Say("rewound away"));
        }

        return string.Join(", ", told);
    }

    /// <summary>So many points.</summary>
    public static string Points(int points) =>
        Math.Abs(points) == 1 ? Say("{0:0;−0} point", points) : Say("{0:0;−0} points", points);

    /// <summary>Points with their sign.</summary>
    public static string Signed(int points) => points.ToString("+0;−0;0", CultureInfo.InvariantCulture);

    /// <summary>Minutes and seconds of run time.</summary>
    public static string Time(RunTime at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.Milliseconds / 60_000}:{at.Milliseconds / 1000 % 60:00}");

    /// <summary>A day and time in UTC.</summary>
    public static string Moment(DateTimeOffset at) => Say("{0:d}, {0:t} UTC", at.UtcDateTime);
}
