// What a browser in a session may ask over its live connection; everything else goes through the page's forms.
namespace VRTraining.Host.Hubs;

/// <summary>What a browser in a session may ask; each method returns a stable reason where it is refused, else null.</summary>
public interface ISessionCommands
{
    /// <summary>Wants to hear of changes from here on.</summary>
    Task Follow();

    /// <summary>Votes. Refused: <c>no-open-poll</c>, <c>already-voted</c>, <c>no-such-option</c>, <c>not-allowed</c>.</summary>
    /// <param name="poll">The poll's number.</param>
    /// <param name="option">The place of the option, from 0.</param>
    Task<string?> Vote(int poll, int option);

    /// <summary>A sign without words: <c>applause</c>, <c>heart</c>, <c>surprise</c>, <c>question</c>.</summary>
    Task<string?> React(string reaction);

    /// <summary>Words for the facilitator. Refused: <c>text-missing</c>, <c>text-too-long</c>, <c>too-many</c>.</summary>
    /// <param name="kind"><c>thought</c> or <c>line</c>.</param>
    /// <param name="text">1–500 characters.</param>
    Task<string?> Say(string kind, string text);
}
