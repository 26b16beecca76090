// A draft in which nothing is wrong, to the model. Every value it asks for is there and fits.
using System.Collections.Immutable;
using System.Globalization;
using VRTraining.Scenarios.Json;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Reading;

/// <summary>Builds the model of a draft without errors.</summary>
internal sealed class ScenarioBuilder(Draft draft)
{
    private readonly JsonTable _table = draft.Table;
    private readonly ScriptParts _parts = new(draft);
    private readonly NodeBuilder _nodes = new(draft);

    public Scenario Build() => new()
    {
        Id = new ScenarioId(Text(0, "id")),
        Version = Text(0, "version"),
        Language = _table.TextAt(0, "language") ?? "en",
        Title = Text(0, "title"),
        Summary = Text(0, "summary"),
        Minutes = _parts.Whole(0, "minutes", 0),
        LearningObjectives = Texts(0, "learningObjectives"),
        Skills = List(_table.Find(0, "skills"), SkillOf),
        Prebrief = PrebriefOf(_table.Find(0, "prebrief")),
        Setting = SettingOf(_table.Find(0, "setting")),
        Characters = List(_table.Find(0, "characters"), token => _parts.CharacterOf(token)!),
        Variables = List(_table.Find(0, "variables"), token => _parts.VariableOf(token)!),
        Nodes = List(_table.Find(0, "nodes"), _nodes.NodeOf),
        Endings = List(_table.Find(0, "endings"), EndingOf),
        Debrief = DebriefOf(_table.Find(0, "debrief")),
        Provenance = ProvenanceOf(_table.Find(0, "provenance")),
    };

    private Skill SkillOf(int token) => new(
        new SkillId(Text(token, "id")),
        Text(token, "name"),
        Text(token, "description"),
        List(_table.Find(token, "anchors"), a => new Anchor(_parts.Whole(a, "level", 0), Text(a, "text"))),
        _parts.Whole(token, "masteryMinimum", 0));

    private Prebrief PrebriefOf(int token) => new(
        Text(token, "fictionContract"),
        List(_table.Find(token, "roles"), RoleOf),
        Text(token, "whoSeesWhat"),
        Text(token, "stopWord"));

    private PrebriefRole RoleOf(int token) =>
        new(Text(token, "who") is var who && who == "learner" ? null : new CharacterId(who), Text(token, "text"));

    private Setting SettingOf(int token) => new(
        Word<Room>(token, "room"),
        List(_table.Find(token, "seats"), SeatOf),
        Word<Light>(token, "light"),
        Word<Ambience>(token, "ambience"));

    private SeatPlan SeatOf(int token) =>
        new(new CharacterId(Text(token, "character")), Word<SeatPlace>(token, "seat"));

    private Ending EndingOf(int token) => new(
        new EndingId(Text(token, "id")), Word<Outcome>(token, "outcome"), Text(token, "title"), Text(token, "text"));

    private Debrief DebriefOf(int token) => new(
        List(_table.Find(token, "questions"), QuestionOf),
        ExampleOf(_table.Find(token, "modelAnswer")),
        ExampleOf(_table.Find(token, "goodExample")),
        ExampleOf(_table.Find(token, "poorExample")));

    private DebriefQuestion QuestionOf(int token) => new(Word<DebriefPhase>(token, "phase"), Text(token, "text"));

    private Example ExampleOf(int token) => new(Text(token, "text"), Text(token, "why"));

    private Provenance ProvenanceOf(int token) => new(
        Texts(token, "authors"),
        Text(token, "licence"),
        DateOnly.ParseExact(Text(token, "created"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Texts(token, "sources"),
        _table.TextAt(token, "notes"));

    private string Text(int token, string name) => _table.TextAt(token, name)!;

    private ImmutableArray<string> Texts(int token, string name) => _parts.Texts(_table.Find(token, name));

    private ImmutableArray<T> List<T>(int list, Func<int, T> read) => _table.Map(list, read);

    private T Word<T>(int token, string name)
        where T : struct, Enum => Spelling.Read<T>(Text(token, name))!.Value;
}
