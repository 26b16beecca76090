// Every sort of finding, in one place. A number is never used again, even when its finding is gone.
using System.Collections.Immutable;
using static VRTraining.Scenarios.Diagnostics.Severity;

namespace VRTraining.Scenarios.Diagnostics;

/// <summary>Every sort of finding.</summary>
public static class Codes
{
    // 10: the file cannot be read at all, or only just.
    internal static readonly DiagnosticCode CannotOpen = new(1001, "The file cannot be opened", Error);
    internal static readonly DiagnosticCode TooBig = new(1002, "The file is too big", Error);
    internal static readonly DiagnosticCode Empty = new(1003, "The file is empty", Error);
    internal static readonly DiagnosticCode NotUtf8 = new(1004, "The file is not UTF-8 text", Error);
    internal static readonly DiagnosticCode ByteOrderMark = new(1005, "A byte order mark", Warning) { IsFixable = true };
    internal static readonly DiagnosticCode NotJson = new(1006, "Not valid JSON", Error);
    internal static readonly DiagnosticCode StopsEarly = new(1007, "The file stops too early", Error);
    internal static readonly DiagnosticCode TooDeep = Shape(1008, "Nested too deeply");
    internal static readonly DiagnosticCode HalfCharacter = new(1009, "Half a character", Error);
    internal static readonly DiagnosticCode TooMany = new(1010, "Too many findings", Error);

    // 11: the shape of the JSON.
    internal static readonly DiagnosticCode UnknownMember = Shape(1101, "An unknown member");
    internal static readonly DiagnosticCode DoubleMember = new(1102, "A member written twice", Error);
    internal static readonly DiagnosticCode MissingMember = Shape(1103, "A member is missing");
    internal static readonly DiagnosticCode WrongType = Shape(1104, "A value of the wrong type");
    internal static readonly DiagnosticCode OutOfRange = Shape(1105, "A number out of range");
    internal static readonly DiagnosticCode UnknownWord = Shape(1106, "A word that is not one of the known");
    internal static readonly DiagnosticCode BadId = Shape(1107, "A badly written id");
    internal static readonly DiagnosticCode WrongCount = Shape(1108, "Too few or too many");
    internal static readonly DiagnosticCode BlankText = Shape(1109, "An empty text");
    internal static readonly DiagnosticCode OneMove = Shape(1110, "Not exactly one move");
    internal static readonly DiagnosticCode Together = Shape(1111, "Members that belong together");
    internal static readonly DiagnosticCode WrongFormat = Shape(1112, "Another format");
    internal static readonly DiagnosticCode BadlyWritten = Shape(1113, "A badly written value");
    internal static readonly DiagnosticCode NoSuchDay = new(1114, "A day that is in no calendar", Error);
    internal static readonly DiagnosticCode WordTwice = Shape(1115, "The same word twice");
    internal static readonly DiagnosticCode MissingLineId =
        Shape(1116, "A line without an id") with { IsFixable = true };
    internal static readonly DiagnosticCode BlanksAround =
        new(1117, "Blanks around a text", Warning) { IsFixable = true };

    // 12: names and what they stand for.
    internal static readonly DiagnosticCode SameName = new(1201, "Two things with one name", Error);
    internal static readonly DiagnosticCode ReservedName = new(1202, "A reserved name", Error);
    internal static readonly DiagnosticCode OtherFolder = new(1203, "Id and folder differ", Warning);
    internal static readonly DiagnosticCode UnknownCharacter = new(1204, "An unknown character", Error);
    internal static readonly DiagnosticCode UnknownSkill = new(1205, "An unknown skill", Error);
    internal static readonly DiagnosticCode UnknownVariable = new(1206, "An unknown variable", Error);
    internal static readonly DiagnosticCode UnknownMood = new(1207, "A mood the character does not have", Error);
    internal static readonly DiagnosticCode UnknownAnchor = new(1208, "An unknown anchor", Error);
    internal static readonly DiagnosticCode NoSeat = new(1209, "A character without a seat", Error);
    internal static readonly DiagnosticCode SeatTaken = new(1210, "Two on one seat", Error);
    internal static readonly DiagnosticCode StartOutside = new(1211, "A start outside its range", Error);
    internal static readonly DiagnosticCode EmptyRange = new(1212, "A range that holds nothing", Error);
    internal static readonly DiagnosticCode AnchorLevels = new(1213, "Anchor levels out of step", Error);
    internal static readonly DiagnosticCode NoLearnerRole = new(1214, "No role for the learner", Error);

    // 13: expressions.
    internal static readonly DiagnosticCode ExpressionSyntax = new(1301, "An expression that cannot be read", Error);
    internal static readonly DiagnosticCode ExpressionName = new(1302, "An unknown name in an expression", Error);
    internal static readonly DiagnosticCode ExpressionType = new(1303, "Types that do not go together", Error);
    internal static readonly DiagnosticCode ExpressionTooLarge = new(1304, "An expression that is too large", Error);

    // 16: test plans.
    internal static readonly DiagnosticCode PlanUnreadable = new(1601, "The plan cannot be read", Error);
    internal static readonly DiagnosticCode PlanCommand = new(1602, "An unknown command in a plan", Error);
    internal static readonly DiagnosticCode PlanWords = new(1603, "Too few or too many words", Error);
    internal static readonly DiagnosticCode PlanNumber = new(1604, "A badly written number in a plan", Error);
    internal static readonly DiagnosticCode PlanText = new(1605, "A badly quoted text in a plan", Error);
    internal static readonly DiagnosticCode PlanName = new(1606, "An unknown name in a plan", Error);
    internal static readonly DiagnosticCode PlanSeed = new(1607, "The seed comes too late", Error);
    internal static readonly DiagnosticCode PlanDisagrees = new(1608, "The play differs from the plan", Error);
    internal static readonly DiagnosticCode ChangeUnnoticed = new(1609, "A change that nothing notices", Warning);

    // 2: flow.
    internal static readonly DiagnosticCode NodeUnreachable = new(2001, "A node that is never reached", Warning);
    internal static readonly DiagnosticCode EndingUnreachable = new(2002, "An ending that is never reached", Warning);
    internal static readonly DiagnosticCode UnknownNode = new(2003, "An unknown node", Error);
    internal static readonly DiagnosticCode UnknownEnding = new(2004, "An unknown ending", Error);
    internal static readonly DiagnosticCode NothingToSay = new(2005, "No response is always offered", Error);
    internal static readonly DiagnosticCode ReturnOutside = new(2006, "A return outside a sub-scene", Error);
    internal static readonly DiagnosticCode CallsItself = new(2007, "A sub-scene that calls itself", Error);
    internal static readonly DiagnosticCode CallsTooDeep = new(2008, "Sub-scenes nested too deeply", Error);
    internal static readonly DiagnosticCode SilentLoop = new(2009, "A loop in which the learner never acts", Error);
    internal static readonly DiagnosticCode NeverReturns = new(2010, "A sub-scene that never returns", Warning);
    internal static readonly DiagnosticCode NoWayOut = new(2011, "No way to an ending", Error);
    internal static readonly DiagnosticCode StateTooLarge = new(2012, "More than can be remembered", Error);
    internal static readonly DiagnosticCode VariableNeverRead =
        new(2013, "A variable that nothing depends on", Warning);
    internal static readonly DiagnosticCode VariableNeverSet = new(2014, "A variable that never changes", Warning);
    internal static readonly DiagnosticCode VariableUnused = new(2015, "A variable that is never used", Warning);
    internal static readonly DiagnosticCode ForkWithOneWay = new(2016, "A fork that leads to one place", Warning);
    internal static readonly DiagnosticCode ConditionTwice = new(2017, "A condition asked twice", Warning);
    internal static readonly DiagnosticCode ResponsesAlike = new(2018, "Responses without a difference", Warning);
    internal static readonly DiagnosticCode SameWords = new(2019, "Two responses with the same words", Warning);

    // 21: flow, with the state counted: only the search of all plays finds it.
    internal static readonly DiagnosticCode NodeNeverEntered = new(2101, "A node that no play enters", Warning);
    internal static readonly DiagnosticCode EndingNeverMet = new(2102, "An ending that no play comes to", Warning);
    internal static readonly DiagnosticCode PlayNeverEnds = new(2103, "A play that cannot end", Error);
    internal static readonly DiagnosticCode NeverOffered = new(2104, "A response that is never offered", Warning);
    internal static readonly DiagnosticCode AlwaysOffered = new(2105, "A condition that always holds", Warning);
    internal static readonly DiagnosticCode WayNeverTaken = new(2106, "A way that is never taken", Warning);
    internal static readonly DiagnosticCode MoodEffectLost = new(2107, "A mood that is already at its limit", Warning);
    internal static readonly DiagnosticCode NoPlayEndsWell = new(2108, "No play ends well", Warning);

    // 3: scoring.
    internal static readonly DiagnosticCode SkillNeverScored = new(3001, "A skill that is never scored", Warning);
    internal static readonly DiagnosticCode SetbackUnexplained = new(3002, "A setback without a consequence", Error);
    internal static readonly DiagnosticCode NoWayBack = new(3003, "A setback without a way back", Warning);
    internal static readonly DiagnosticCode SetbackWithoutResult = new(3004, "A setback that nobody notices", Warning);
    internal static readonly DiagnosticCode OnlySetbacks = new(3005, "Nothing but setbacks", Warning);
    internal static readonly DiagnosticCode BestAlwaysFirst = new(3006, "The best response is always first", Warning);
    internal static readonly DiagnosticCode BestAlwaysLongest =
        new(3007, "The best response is always the longest", Warning);
    internal static readonly DiagnosticCode OnlyByTime = new(3008, "A best response that only the clock gives", Warning);
    internal static readonly DiagnosticCode LimitTooShort = new(3009, "Too little time to read", Warning);
    internal static readonly DiagnosticCode ObservableAndJudging = new(3010, "Observable and judging at once", Warning);
    internal static readonly DiagnosticCode JudgingWord = new(3011, "A judging word in what could be filmed", Warning);
    internal static readonly DiagnosticCode SkillNeverRaised = new(3012, "A skill that can only be lost", Warning);
    internal static readonly DiagnosticCode ShownFromTheStart =
        new(3013, "A skill that counts as shown from the start", Warning);
    internal static readonly DiagnosticCode NoGoodEnding = new(3014, "Every ending is poor", Warning);
    internal static readonly DiagnosticCode PhaseMissing = new(3015, "A debrief without one of its phases", Warning);

    // 31: scoring over all plays, as 21.
    internal static readonly DiagnosticCode MasteryOutOfReach = new(3101, "A mastery minimum out of reach", Error);
    internal static readonly DiagnosticCode AnchorNeverShown = new(3102, "Points that no play can earn", Warning);
    internal static readonly DiagnosticCode BestIsNotBest = new(3103, "A best response that earns less", Warning);
    internal static readonly DiagnosticCode PointsWithoutEnd = new(3104, "Points without end", Warning);
    internal static readonly DiagnosticCode SetbackPays = new(3105, "A setback that earns as much", Warning);

    // 40: what is read.
    internal static readonly DiagnosticCode WordTooLong = new(4001, "A word too long for a caption", Warning);
    internal static readonly DiagnosticCode LongSpeech = new(4002, "A line that is a speech", Warning);
    internal static readonly DiagnosticCode Placeholder = new(4003, "A text that was meant to be replaced", Warning);

    // 41: voice.
    internal static readonly DiagnosticCode ClipMissing = new(4101, "Lines without a clip", Warning);
    internal static readonly DiagnosticCode ClipStale = new(4102, "A clip of other words", Warning);
    internal static readonly DiagnosticCode TrackOfOtherClip = new(4103, "A viseme track of another clip", Warning);
    internal static readonly DiagnosticCode TrackUnreadable = new(4104, "No viseme track", Warning);
    internal static readonly DiagnosticCode TrackOutOfBounds = new(4105, "A viseme track out of bounds", Warning);
    internal static readonly DiagnosticCode ClipUnknown = new(4106, "A clip of no line", Warning);
    internal static readonly DiagnosticCode ClipTooFast = new(4107, "A clip that captions cannot follow", Warning);

    // 42: translations.
    internal static readonly DiagnosticCode StringsShape = new(4201, "A translation file out of shape", Error);
    internal static readonly DiagnosticCode StringUnknown = new(4202, "A translation of no text", Warning);
    internal static readonly DiagnosticCode StringMissing = new(4203, "Texts without a translation", Warning);
    internal static readonly DiagnosticCode StringStale = new(4204, "A translation of other words", Warning);
    internal static readonly DiagnosticCode StringPlaces = new(4205, "Other places in braces", Error);

    // 51: characters of one's own.
    internal static readonly DiagnosticCode UnknownModel = new(5101, "A body that is not there", Error);
    internal static readonly DiagnosticCode ModelOutside = new(5102, "A model outside its folder", Error);
    internal static readonly DiagnosticCode ModelMissing = new(5103, "A model that is not there", Error);
    internal static readonly DiagnosticCode ModelTooBig = new(5104, "A model that is too big", Error);
    internal static readonly DiagnosticCode NotGlb = new(5105, "Not a binary glTF 2 file", Error);
    internal static readonly DiagnosticCode ModelStopsEarly = new(5106, "A model that stops early", Error);
    internal static readonly DiagnosticCode ModelNeedsMore = new(5107, "A model that needs more than its file", Error);
    internal static readonly DiagnosticCode NoSkin = new(5108, "A model without a skin", Error);
    internal static readonly DiagnosticCode UnknownBone = new(5109, "An unknown bone", Error);
    internal static readonly DiagnosticCode BoneMissing = new(5110, "A bone that must be mapped", Error);
    internal static readonly DiagnosticCode UnknownModelNode = new(5111, "A node that the model lacks", Error);
    internal static readonly DiagnosticCode NodeNameShared = new(5112, "Several nodes with one name", Error);
    internal static readonly DiagnosticCode NodeMappedTwice = new(5113, "A node that plays two bones", Error);
    internal static readonly DiagnosticCode NoRotation = new(5114, "Not a rotation", Error);
    internal static readonly DiagnosticCode NotAPersonsSize = new(5115, "Not the size of an adult", Error);
    internal static readonly DiagnosticCode OverBudget = new(5116, "More than a headset draws well", Warning);
    internal static readonly DiagnosticCode StandsOtherwise = new(5117, "A model that stands otherwise", Warning);
    internal static readonly DiagnosticCode NameOfTheCast = new(5118, "A name of the shipped cast", Warning);

    // 52: what stands on a board.
    internal static readonly DiagnosticCode BoardCrowded = new(5201, "A question too large for its board", Warning);

    /// <summary>All of them, by number.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        CannotOpen, TooBig, Empty, NotUtf8, ByteOrderMark, NotJson, StopsEarly, TooDeep, HalfCharacter, TooMany,
        UnknownMember, DoubleMember, MissingMember, WrongType, OutOfRange, UnknownWord, BadId, WrongCount, BlankText,
        OneMove, Together, WrongFormat, BadlyWritten, NoSuchDay, WordTwice, MissingLineId,
        BlanksAround,
        SameName, ReservedName, OtherFolder, UnknownCharacter, UnknownSkill, UnknownVariable, UnknownMood,
        UnknownAnchor, NoSeat, SeatTaken, StartOutside, EmptyRange, AnchorLevels, NoLearnerRole,
        ExpressionSyntax, ExpressionName, ExpressionType, ExpressionTooLarge,
        PlanUnreadable, PlanCommand, PlanWords, PlanNumber, PlanText, PlanName, PlanSeed, PlanDisagrees,
        ChangeUnnoticed,
        NodeUnreachable, EndingUnreachable, UnknownNode, UnknownEnding, NothingToSay, ReturnOutside, CallsItself,
        CallsTooDeep, SilentLoop, NeverReturns, NoWayOut, StateTooLarge,
        VariableNeverRead, VariableNeverSet, VariableUnused, ForkWithOneWay, ConditionTwice, ResponsesAlike, SameWords,
        NodeNeverEntered, EndingNeverMet, PlayNeverEnds, NeverOffered, AlwaysOffered, WayNeverTaken, MoodEffectLost,
        NoPlayEndsWell,
        SkillNeverScored, SetbackUnexplained, NoWayBack, SetbackWithoutResult, OnlySetbacks, BestAlwaysFirst,
        BestAlwaysLongest, OnlyByTime, LimitTooShort, ObservableAndJudging, JudgingWord, SkillNeverRaised,
        ShownFromTheStart, NoGoodEnding, PhaseMissing,
        MasteryOutOfReach, AnchorNeverShown, BestIsNotBest, PointsWithoutEnd, SetbackPays,
        WordTooLong, LongSpeech, Placeholder,
        ClipMissing, ClipStale, TrackOfOtherClip, TrackUnreadable, TrackOutOfBounds, ClipUnknown,
        ClipTooFast,
        StringsShape, StringUnknown, StringMissing, StringStale, StringPlaces,
        UnknownModel, ModelOutside, ModelMissing, ModelTooBig, NotGlb, ModelStopsEarly, ModelNeedsMore, NoSkin,
        UnknownBone, BoneMissing, UnknownModelNode, NodeNameShared, NodeMappedTwice, NoRotation, NotAPersonsSize,
        OverBudget, StandsOtherwise, NameOfTheCast,
        BoardCrowded,
    ];

    private static DiagnosticCode Shape(int number, string title) => new(number, title, Error) { IsShape = true };
}
