// The link to a host cannot be made, or is gone for good.
using VRTraining.Link.Joining;
using static VRTraining.Languages.Words;

namespace VRTraining.Link.Seats;

/// <summary>The link to a host cannot be made, or is gone for good; the message is for the person.</summary>
public sealed class LinkClosedException : Exception
{
    /// <summary>Another program has taken the same seat.</summary>
    public const string TakenElsewhere = "seat-taken-elsewhere";

    /// <summary>The facilitator has shown this seat out, or the session has ended.</summary>
    public const string ShownOut = "shown-out";

    /// <summary>The host shows another certificate than the one that was compared.</summary>
    public const string OtherCertificate = "other-certificate";

    /// <summary>The person did not find the host's certificate to be the one on the facilitator's screen.</summary>
    public const string NotCompared = "not-compared";

    /// <summary>Nobody answers there.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The host says what no host of this version would say.</summary>
    public const string NotAHost = "not-a-host";

    /// <summary>With a reason.</summary>
    /// <param name="reason">A stable word: one of the constants here, of <see cref="JoinReply"/> or of <see cref="SeatWelcome"/>.</param>
    /// <param name="cause">The failure behind it.</param>
    public LinkClosedException(string reason, Exception? cause = null)
        : base(WordsOf(reason), cause) => Reason = reason;

    /// <summary>A stable word.</summary>
    public string Reason { get; }

    private static string WordsOf(string reason) => reason switch
    {
        TakenElsewhere => Say("Another program has taken this seat. Close one of them and join again."),
        ShownOut => Say("Your place in this session has ended. Ask the facilitator for the code to come in again."),
        OtherCertificate => Say("The host shows another certificate than the one that was compared. Nothing was sent.") + " "
            + Say("Ask the facilitator, compare the fingerprints, and give the right one with --fingerprint."),
        NotCompared => Say("Nothing was sent. Compare the fingerprint with the facilitator's screen, or give it with --fingerprint."),
        Unreachable => Say("Nobody answers at that address. Is the session open with --lan, and are you in the same network?"),
        NotAHost => Say("What answers there is not a VRTraining host of this version."),
        SeatWelcome.NothingToPlayYet => Say("The facilitator has not chosen a scenario yet. Join again in a moment."),
        SeatWelcome.CannotKeepRuns => Say("The host cannot keep runs at the moment: its disk or its database has a problem.") + " "
            + Say("Tell the facilitator, then join again."),
        SeatWelcome.NoSuchRun => Say("The host does not know this run any more."),
        _ => JoinWords.Of(reason),
    };
}
