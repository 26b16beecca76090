// What a session leaves to take away: a list of lines, without names unless they were given and are asked for.
using System.Collections.Immutable;
using System.Globalization;
using VRTraining.Languages;
using VRTraining.Learning.Agreement;
using VRTraining.Sessions.Debriefs;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Polls;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Exports.Sessions;

/// <summary>A line of a report.</summary>
/// <param name="Part">What it belongs to, a stable word: <c>session</c>, <c>poll</c>, <c>note</c> and so on.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Text">What there is to say.</param>
/// <param name="Number">A number where there is one; null otherwise.</param>
public sealed record ReportLine(string Part, string Title, string Text, double? Number = null);

/// <summary>A session's report.</summary>
/// <param name="Title">The scenario's.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="Lines">In the order of the course of a session.</param>
/// <param name="Language">What it is written in.</param>
public sealed record SessionReport(string Title, DateTimeOffset OpenedAt, ImmutableArray<ReportLine> Lines, Language Language)
{
    /// <summary>The report of a session in the language of what runs now.</summary>
    /// <param name="state">The session; what is taken back or not shown to all is left out.</param>
    /// <param name="scenario">The session's scenario in that language.</param>
    /// <param name="withNames">
    /// Whether names that people gave, and their if-then plans, are in it; else people are numbers, and plans only counted.
    /// </param>
    /// <param name="now">UTC, for what still goes on.</param>
    public static SessionReport Of(SessionState state, Scenario scenario, bool withNames, DateTimeOffset now) => new(
        scenario.Title,
        state.Session.OpenedAt,
        [
            .. Course(state, scenario),
            .. state.Polls.SelectMany(poll => OfPoll(poll.In(scenario, Language.Current), state, withNames)),
            .. Change(state),
            .. state.StandingNotes.Select(note => new ReportLine(note.IsBookmark ? "bookmark" : "note", Clock(note.Moment), note.Text)),
            .. state.Messages.Where(message => message.Shown).Select(message => new ReportLine(
                "message", message.Kind == MessageKind.Line ? Say("What somebody would say") : Say("A thought"), message.Text)),
            .. state.Reactions.OrderBy(pair => pair.Key).Select(pair => new ReportLine(
                "sign", ReactionWords.Of(pair.Key), "", pair.Value)),
            .. Ratings(state, scenario),
            .. Talk(state.Debrief, now),
            .. Plans(state, withNames),
        ],
        Language.Current);

    /// <summary>How far the observers of a session agree, all runs and skills together.</summary>
    public static ObserverAgreement AgreementOf(SessionState state) => ObserverAgreement.Of(
        [.. state.Ratings.Select(rating => new GivenLevel(
            rating.Key.Observer.Value, $"{rating.Key.Run} {rating.Key.Skill}", rating.Value))],
        Math.Max(2, state.Scenario.Skills.Max(skill => skill.Anchors.Length)));

    private static IEnumerable<ReportLine> Course(SessionState state, Scenario scenario)
    {
        yield return new ReportLine("session", Say("Scenario"), $"{scenario.Title} {scenario.Version}");
        yield return new ReportLine("session", Say("Learners"), "", state.WithRole(SessionRole.Learner).Count());
        yield return new ReportLine("session", Say("Participants"), "", state.WithRole(SessionRole.Participant).Count());
        yield return new ReportLine("session", Say("Observers"), "", state.WithRole(SessionRole.Observer).Count());
        yield return new ReportLine(
            "session", Say("Agreed to the ground rules"), "", state.People.Values.Count(IsGuestWhoAgreed));
        yield return new ReportLine("session", Say("Runs"), "", state.Runs.Length);
    }

    private static bool IsGuestWhoAgreed(Person person) => person.Agreed && person.Role != SessionRole.Facilitator;

    private static IEnumerable<ReportLine> Change(SessionState state)
    {
        if (SafetyScale.ChangeIn(state.Polls) is { } change)
        {
            yield return new ReportLine(
                "poll",
                Say("Psychological safety, change"),
                change.Fewest < ScaleChange.Enough ? Say("so few answers that a small difference may be chance") : "",
                Math.Round(change.Difference, 2));
        }
    }

    private static IEnumerable<ReportLine> OfPoll(Poll poll, SessionState state, bool withNames)
    {
        var title = poll.Kind switch
        {
            PollKind.ScaleBefore => Say("Psychological safety, before"),
            PollKind.ScaleAfter => Say("Psychological safety, after"),
            _ => $"{poll.Questions[0].Text} ({poll.Place?.Node})",
        };
        if (poll.Tally is not { } tally)
        {
            yield return new ReportLine("poll", title, Say("not closed"));
            yield break;
        }

        yield return new ReportLine("poll", title, tally.IsShown ? Say("votes") : Say("votes: too few to count out"), tally.Papers);
        if (SafetyScale.ScoreOf(poll) is { } score)
        {
            yield return new ReportLine("poll", title, Say("score, 1 to 7"), Math.Round(score, 2));
        }
        else if (tally.IsShown)
        {
            foreach (var (option, count) in poll.Questions[0].Options.Zip(tally.Counts[0]))
            {
                yield return new ReportLine("poll", title, option.Text, count);
            }
        }

        foreach (var (option, place) in poll.Questions[0].Options.Select((option, i) => (option, i)).Where(_ => poll.AsksForHands))
        {
            var hands = poll.Hands.Where(hand => hand.Option == place).ToList();
            var who = withNames ? $": {string.Join(", ", hands.Select(hand => Called(state, hand.Person, withNames)))}" : "";
            yield return new ReportLine("hands", title, $"{option.Text}{who}", hands.Count);
        }
    }

    private static IEnumerable<ReportLine> Ratings(SessionState state, Scenario scenario)
    {
        if (state.Ratings.IsEmpty)
        {
            yield break;
        }

        foreach (var skill in scenario.Skills)
        {
            var levels = state.Ratings.Where(rating => rating.Key.Skill == skill.Id).Select(rating => rating.Value).ToList();
            if (levels.Count > 0)
            {
                yield return new ReportLine(
                    "rating", skill.Name, Say("mean of {0} ratings", levels.Count), Math.Round(levels.Average(), 2));
            }
        }

        yield return new ReportLine("rating", Say("Agreement"), AgreementOf(state).Words);
    }

    private static IEnumerable<ReportLine> Talk(Debriefing? debrief, DateTimeOffset now) => debrief is null
        ? []
        : Enum.GetValues<Speaker>().Select(who => new ReportLine(
            "talk", SpeakerWords.Of(who), Say("seconds"), Math.Round(debrief.TalkOf(who, now).TotalSeconds)));

    private static IEnumerable<ReportLine> Plans(SessionState state, bool withNames) => withNames
        ? state.Plans.Select(plan => new ReportLine(
            "plan",
            Called(state, plan.By, withNames),
            Say("When {0}, I will {1}; by {2:d}", plan.Situation, plan.Action, plan.DueOn)))
        : [new ReportLine("plan", Say("If-then plans"), Say("made"), state.Plans.Length)];

    private static string Called(SessionState state, PersonId id, bool withNames) =>
        !state.People.TryGetValue(id, out var person) ? "" : withNames ? person.Called : (person with { Name = null }).Called;

    private static string Clock(Moment? moment) => moment is { } at
        ? TimeSpan.FromMilliseconds(at.At.Milliseconds).ToString(@"mm\:ss", CultureInfo.InvariantCulture)
        : "";
}
