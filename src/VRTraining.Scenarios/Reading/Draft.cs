// What is known of a script before it is known to be right.
using System.Collections.Immutable;
using VRTraining.Scenarios.Checks;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Reading;

/// <summary>A name that stands for something declared elsewhere.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Token">Where it stands.</param>
internal readonly record struct Reference(NameKind Kind, int Token);

/// <summary>A name that is given to something.</summary>
internal readonly record struct Declaration(NameKind Kind, int Token);

/// <summary>The tokens of a script, sorted by what they are; anything in it may still be wrong.</summary>
internal sealed class Draft(JsonTable table)
{
    private readonly List<int>[] _parts = Lists<Part>();
    private readonly Dictionary<string, int>[] _declared = [.. Enum.GetValues<NameKind>().Select(_ => NewNames())];
    private ScriptGraph? _graph;
    private SceneWalk? _walk;
    private ImmutableArray<Moment>? _moments;
    private Symbols? _symbols;

    public JsonTable Table { get; } = table;

    /// <summary>All names given, doubles included, in the order of the file.</summary>
    public List<Declaration> Declarations { get; } = [];

    /// <summary>All names used, fixed words excluded.</summary>
    public List<Reference> References { get; } = [];

    /// <summary>The texts that somebody reads.</summary>
    public List<int> Texts { get; } = [];

    /// <summary>The texts that must be conditions.</summary>
    public List<int> Conditions { get; } = [];

    /// <summary>What the texts of conditions and values were read as.</summary>
    public Dictionary<int, Expression> Expressions { get; } = [];

    /// <summary>The nodes and the ways between them.</summary>
    public ScriptGraph Graph => _graph ??= ScriptGraph.Of(this);

    /// <summary>Which of them can be entered.</summary>
    public SceneWalk Walk => _walk ??= SceneWalk.Over(Graph);

    /// <summary>Where the learner decides, in the order of the file.</summary>
    public ImmutableArray<Moment> Moments => _moments ??= [.. Moment.In(this)];

    /// <summary>The names that its expressions may use.</summary>
    public Symbols Symbols => _symbols ??= SymbolsOf();

    /// <summary>All objects of one sort.</summary>
    public List<int> All(Part part) => _parts[(int)part];

    /// <summary>The names of one kind, and where each was given first.</summary>
    public Dictionary<string, int> Declared(NameKind kind) => _declared[(int)kind];

    public void Declare(NameKind kind, int token)
    {
        Declarations.Add(new Declaration(kind, token));
        Declared(kind).TryAdd(Table.TextOf(token), token);
    }

    private Symbols SymbolsOf()
    {
        var parts = new ScriptParts(this);
        return new Symbols(
            All(Part.Variable).Select(parts.VariableOf).OfType<Variable>(),
            Declared(NameKind.Node).Keys.Select(name => new NodeId(name)),
            All(Part.Character).Select(parts.CharacterOf).OfType<Character>());
    }

    private static List<int>[] Lists<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(_ => new List<int>())];

    private static Dictionary<string, int> NewNames() => new(StringComparer.Ordinal);
}
