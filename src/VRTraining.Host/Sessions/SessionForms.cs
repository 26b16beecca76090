// What a form of a session's pages asks for.
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Debriefs;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Sessions;

/// <summary>Reads forms; what cannot be read is no command.</summary>
internal static class SessionForms
{
    /// <summary>The command of a form, or null.</summary>
    /// <param name="action">The last part of the address.</param>
    /// <param name="form">Its fields.</param>
    /// <param name="now">The moment that notes are written on; null before there is a run.</param>
    public static SessionCommand? CommandOf(string action, IFormCollection form, Moment? now) => action switch
    {
        "rename" => new SessionCommand.Rename(Text(form, "name")),
        "agree" => new SessionCommand.Agree(),
        "agree-for" when Person(form) is { } person => new SessionCommand.AgreeFor(person),
        "go-to" when Word<SessionPhase>(form, "phase") is { } phase => new SessionCommand.GoTo(phase),
        "close" => new SessionCommand.Close(),
        "give-role" when Person(form) is { } person && Word<SessionRole>(form, "role") is { } role =>
            new SessionCommand.GiveRole(person, role),
        "hand-on" when Person(form) is { } person => new SessionCommand.HandOn(person),
        "decide" when Run(form) is { } run && Word<Afterwards>(form, "afterwards") is { } afterwards =>
            new SessionCommand.DecideOn(run, afterwards),
        "blank" => new SessionCommand.BlankMirror(Text(form, "blank") == "true"),
        "ask-at-choices" => new SessionCommand.AskAtChoices(Word<PollKind>(form, "kind")),
        "open-scale" when Word<PollKind>(form, "kind") is { } kind => new SessionCommand.OpenScale(kind),
        "vote" when Poll(form) is { } poll => new SessionCommand.Vote(poll, Marks(form)),
        "answer-scale" when Poll(form) is { } poll => new SessionCommand.AnswerScale(poll, Marks(form)),
        "close-poll" when Poll(form) is { } poll => new SessionCommand.ClosePoll(poll),
        "ask-hands" when Poll(form) is { } poll => new SessionCommand.AskForHands(poll),
        "show-hand" when Poll(form) is { } poll && Number(form, "option") is { } option =>
            new SessionCommand.ShowHand(poll, option),
        "note" => new SessionCommand.Write(false, now, Text(form, "text") ?? ""),
        "bookmark" => new SessionCommand.Write(true, now, Text(form, "text") ?? ""),
        "take-back" when Number(form, "note") is { } note => new SessionCommand.TakeBack(new NoteId(note)),
        "undo" => new SessionCommand.Undo(),
        "whisper" when Word<SessionRole>(form, "to") is { } to => new SessionCommand.Whisper(to, Text(form, "text") ?? ""),
        "say" when Word<MessageKind>(form, "kind") is { } kind => new SessionCommand.Say(kind, Text(form, "text") ?? ""),
        "show-message" when Number(form, "message") is { } message =>
            new SessionCommand.ShowMessage(new MessageId(message), Text(form, "shown") == "true"),
        "react" when Word<Reaction>(form, "reaction") is { } reaction => new SessionCommand.React(reaction),
        _ => DebriefCommandOf(action, form),
    };

    /// <summary>The facilitator's input to a run, or null.</summary>
    public static RunInput? InputOf(string action, IFormCollection form) => action switch
    {
        "pause" => new RunInput.Pause(RunTime.Zero),
        "resume" => new RunInput.Resume(RunTime.Zero),
        "hint" => new RunInput.Hint(RunTime.Zero),
        "extend" => new RunInput.ExtendTime(30, RunTime.Zero),
        "timers-off" => new RunInput.TimersOff(RunTime.Zero),
        "leave" => new RunInput.Leave(RunTime.Zero),
        "rewind" when Text(form, "node") is { } node => new RunInput.Rewind(new NodeId(node), RunTime.Zero),
        "jump" when Text(form, "node") is { } node => new RunInput.Jump(new NodeId(node), RunTime.Zero, Role.Facilitator),
        _ => null,
    };

    /// <summary>The run that a form names, or null.</summary>
    public static RunId? Run(IFormCollection form) =>
        Guid.TryParseExact(Text(form, "run"), "D", out var id) ? new RunId(id) : null;

    private static SessionCommand? DebriefCommandOf(string action, IFormCollection form) => action switch
    {
        "rate" when Run(form) is { } run && Text(form, "skill") is { } skill && Number(form, "level") is { } level =>
            new SessionCommand.Rate(run, new SkillId(skill), level),
        "begin-debrief" when Word<DebriefStyle>(form, "style") is { } style => new SessionCommand.BeginDebrief(style),
        "step" when Number(form, "step") is { } step => new SessionCommand.GoToStep(step),
        "talk" => new SessionCommand.TimeTalk(Word<Speaker>(form, "who")),
        "plan" when DateOnly.TryParseExact(
            Text(form, "due"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) =>
            new SessionCommand.MakePlan(Text(form, "situation") ?? "", Text(form, "act") ?? "", due),
        _ => null,
    };

    /// <summary>What was written in a field; null where there is no such field.</summary>
    public static string? Text(IFormCollection form, string name) =>
        form.TryGetValue(name, out var value) ? value.ToString() : null;

    private static T? Word<T>(IFormCollection form, string name)
        where T : struct, Enum => Spelling.Read<T>(Text(form, name) ?? "");

    /// <summary>The whole number in a field, or null.</summary>
    public static int? Number(IFormCollection form, string name) => int.TryParse(
        Text(form, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static PersonId? Person(IFormCollection form) => Text(form, "person") is { } id ? new PersonId(id) : null;

    private static PollId? Poll(IFormCollection form) => Number(form, "poll") is { } id ? new PollId(id) : null;

    /// <summary>The marks of <c>mark0</c>, <c>mark1</c> and so on; a question without a mark ends the list.</summary>
    private static ImmutableArray<int> Marks(IFormCollection form) =>
        [.. Enumerable.Range(0, 20).Select(i => Number(form, $"mark{i}")).TakeWhile(mark => mark is not null).Select(mark => mark!.Value)];
}
