// Format 1 as data: the whole file. docs/scenario-format.md says the same in prose.
using VRTraining.Simulation.Script;
using static VRTraining.Scenarios.Format.RuleWords;

namespace VRTraining.Scenarios.Format;

/// <summary>Format 1 as data.</summary>
internal static class FormatOne
{
    /// <summary>The number of this format.</summary>
    public const int Number = 1;

    /// <summary>The whole file.</summary>
    public static Shape Scenario { get; } = new("a scenario",
    [
        May("$schema", Text, "Where an editor finds the schema."),
        Must("format", new Rule.FormatNumber(Number), "The format of this file."),
        Must("id", new Rule.Written(Pattern.Id), "The scenario's id, the same as its folder's name."),
        Must("version", new Rule.Written(Pattern.Version), "major.minor.patch; statistics group by it."),
        May("language", new Rule.Written(Pattern.Language), "BCP 47 tag of the inline text; en when absent."),
        Must("title", Text, "The name on the library card."),
        Must("summary", Text, "One or two sentences for the library card."),
        Must("minutes", new Rule.Whole(1, 60), "What a play takes, in minutes."),
        Must("learningObjectives", new Rule.List(Text, 1), "What a learner can do afterwards."),
        Must("skills", new Rule.List(Object(Skill), 1), "What is scored."),
        Must("prebrief", Object(Prebrief), "What is agreed before the scene."),
        Must("setting", Object(Setting), "Where the scene takes place."),
        Must("characters", new Rule.List(Object(FormatOneCast.Character), 1, 8), "The simulated colleagues."),
        May("variables", new Rule.List(FormatOneCast.Variable), "What the script remembers."),
        Must("nodes", new Rule.List(Object(FormatOneNode.Node), 1), "The places; a play begins at the first."),
        Must("endings", new Rule.List(Object(Ending), 1), "The ways a play can end."),
        Must("debrief", Object(Debrief), "What is talked about afterwards."),
        Must("provenance", Object(Provenance), "Who wrote it, from what, under which licence."),
    ]);

    private static Shape Skill => new("a skill",
    [
        Must("id", new Rule.Declares(NameKind.Skill), "The skill's id."),
        Must("name", Text, "Its name in plain words."),
        Must("description", Text, "What it means, in a sentence."),
        Must("anchors", new Rule.List(Object(Anchor), 2, 7), "What each level looks like, from 1 upwards."),
        Must("masteryMinimum", new Rule.Whole(-1_000_000, 1_000_000), "From these points it counts as shown."),
    ])
    { Part = Part.Skill };

    private static Shape Anchor => new("an anchor",
    [
        Must("level", new Rule.Whole(1, 7), "1 and up, rising by one."),
        Must("text", Text, "The behaviour that shows this level."),
    ]);

    private static Shape Prebrief => new("a prebrief",
    [
        Must("fictionContract", Text, "What is pretended, and that a wrong move costs nothing."),
        Must("roles", new Rule.List(Object(Role), 1), "Who is who; one role is the learner's."),
        Must("whoSeesWhat", Text, "Who will see this run and its score."),
        Must("stopWord", Text, "What to say or press to stop at once."),
    ]);

    private static Shape Role => new("a role",
    [
        Must("who", Refers(NameKind.Character, "learner"), "learner, or a character's id."),
        Must("text", Text, "What the part is."),
    ])
    { Part = Part.Role };

    private static Shape Setting => new("a setting",
    [
        Must("room", Words<Room>(), "The room to draw; passthrough is the learner's own."),
        Must("seats", new Rule.List(Object(Seat), 1), "Where each character sits: every one once, no seat twice."),
        Must("light", Words<Light>(), "The time of day."),
        Must("ambience", Words<Ambience>(), "The background sound."),
    ]);

    private static Shape Seat => new("a seat",
    [
        Must("character", Refers(NameKind.Character), "Who sits there."),
        Must("seat", Words<SeatPlace>(), "Which seat, seen from the learner."),
    ])
    { Part = Part.Seat };

    private static Shape Ending => new("an ending",
    [
        Must("id", new Rule.Declares(NameKind.Ending), "The ending's id."),
        Must("outcome", Words<Outcome>(), "How it turned out."),
        Must("title", Text, "A few words."),
        Must("text", Text, "What happened afterwards."),
    ])
    { Part = Part.Ending };

    private static Shape Debrief => new("a debrief",
    [
        Must("questions", new Rule.List(Object(Question), 1), "Questions by phase."),
        Must("modelAnswer", Object(Example), "What a skilled colleague might say."),
        Must("goodExample", Object(Example), "An example that works."),
        Must("poorExample", Object(Example), "An example that does not."),
    ]);

    private static Shape Question => new("a question",
    [
        Must("phase", Words<DebriefPhase>(), "When it is asked."),
        Must("text", Text, "The question."),
    ]);

    private static Shape Example => new("an example",
    [
        Must("text", Text, "The words."),
        Must("why", Text, "Why they work, or do not."),
    ]);

    private static Shape Provenance => new("a provenance",
    [
        Must("authors", new Rule.List(Text, 1), "Who wrote it."),
        Must("licence", Text, "Under which it may be used."),
        Must("created", new Rule.Written(Pattern.Day), "The day it was first written."),
        May("sources", new Rule.List(Text), "What it draws on."),
        May("notes", Text, "Anything else an editor should know."),
    ]);
}
