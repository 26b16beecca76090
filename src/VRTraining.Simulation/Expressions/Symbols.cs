// The names that an expression of one scenario may use.
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Expressions;

/// <summary>The names that an expression may use: variables, nodes, characters with their moods.</summary>
public sealed class Symbols
{
    private readonly Dictionary<string, Variable> _variables;
    private readonly HashSet<string> _nodes;
    private readonly Dictionary<string, HashSet<Mood>> _moods;

    /// <summary>Collects the names; of two things with the same name the first counts.</summary>
    /// <param name="variables">The declared variables.</param>
    /// <param name="nodes">The ids of all nodes.</param>
    /// <param name="characters">The characters.</param>
    public Symbols(IEnumerable<Variable> variables, IEnumerable<NodeId> nodes, IEnumerable<Character> characters)
    {
        _variables = variables.DistinctBy(v => v.Id).ToDictionary(v => v.Id.Value);
        _nodes = nodes.Select(n => n.Value).ToHashSet();
        _moods = characters.DistinctBy(c => c.Id)
            .ToDictionary(c => c.Id.Value, c => c.Moods.Select(m => m.Mood).ToHashSet());
    }

    /// <summary>All variable names.</summary>
    public IEnumerable<string> VariableNames => _variables.Keys;

    /// <summary>All node ids.</summary>
    public IEnumerable<string> NodeNames => _nodes;

    /// <summary>All character ids.</summary>
    public IEnumerable<string> CharacterNames => _moods.Keys;

    /// <summary>The variable of that name, or null.</summary>
    public Variable? FindVariable(string name) => _variables.GetValueOrDefault(name);

    /// <summary>Whether there is such a node.</summary>
    public bool HasNode(string name) => _nodes.Contains(name);

    /// <summary>The moods of that character, or null where there is no such character.</summary>
    public IReadOnlySet<Mood>? FindMoods(string character) => _moods.GetValueOrDefault(character);
}
