// What a room did together, told at the end: counts of what people gave, and nothing about how well anybody did.
using System.Collections.Immutable;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.State;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Sessions;

/// <summary>What a room did together, in the language of what runs now.</summary>
internal static class WhatTheRoomDid
{
    /// <summary>Sentences with a number each, the people first; what there was none of is left out.</summary>
    public static IReadOnlyList<string> In(SessionState state)
    {
        var people = state.People.Values.Count(person => person.Role != SessionRole.Facilitator);
        var votes = state.Polls.Where(poll => !poll.IsScale).Sum(poll => (poll.Tally?.Papers ?? 0) + poll.Hands.Length);
        var signs = state.Reactions.GetValueOrDefault(Reaction.Applause) + state.Reactions.GetValueOrDefault(Reaction.Heart);
        return
        [
            .. Told(people, () => Say("One person was here."), () => Say("{0} people learnt together.", people)),
            .. Told(
                state.Runs.Length,
                () => Say("One conversation was practised."),
                () => Say("{0} conversations were practised.", state.Runs.Length)),
            .. Told(votes, () => Say("One vote was given."), () => Say("{0} votes were given.", votes)),
            .. Told(
                state.Messages.Length,
                () => Say("One thought came from the room."),
                () => Say("{0} thoughts came from the room.", state.Messages.Length)),
            .. Told(signs, () => Say("One sign of support came."), () => Say("{0} signs of support came.", signs)),
            .. Told(
                state.Plans.Length,
                () => Say("One plan for what to try next was made."),
                () => Say("{0} plans for what to try next were made.", state.Plans.Length)),
        ];
    }

    private static IEnumerable<string> Told(int count, Func<string> one, Func<string> many) =>
        count == 0 ? [] : [count == 1 ? one() : many()];
}
