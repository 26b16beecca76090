// Which parts of the state can still decide something at a node: analysis leaves out the rest, which is only written.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Explore;

/// <summary>
/// What some condition may still read from a node on, be it by way of variables that are set from it, before it is set
/// anew: live variables (Kennedy 1981), with visits and moods. Two plays that differ in nothing else go on alike.
/// </summary>
public sealed class Relevance
{
    private readonly CompiledScript _script;
    private readonly PackedState[] _atMove;
    private readonly int[] _onward;

    private Relevance(CompiledScript script)
    {
        _script = script;
        _atMove = new PackedState[script.Nodes.Length];
        _onward = [.. script.Nodes.Where(node => node.Node.Move is Move.Call).Select(node => node.Ways[1])];
        bool grows;
        do
        {
            grows = false;
            for (var node = script.Nodes.Length - 1; node >= 0; node--)
            {
                var before = _atMove[node];
                TakeIn(script.Nodes[node], ref _atMove[node]);
                grows |= before != _atMove[node];
            }
        }
        while (grows);
    }

    /// <summary>What can decide something, node by node.</summary>
    public static Relevance Of(Engine engine) => new(engine.Script);

    /// <summary>Whether a variable can still decide something where a node asks the learner.</summary>
    /// <param name="node">Its index.</param>
    /// <param name="variable">One of the scenario's.</param>
    public bool Decides(int node, VariableId variable) =>
        _atMove[node].Has(_script.Layout.Variables[_script.IndexOf(variable)]);

    /// <summary>Whether a mood can still decide something where a node asks the learner.</summary>
    /// <param name="node">Its index.</param>
    /// <param name="character">Whose mood.</param>
    /// <param name="mood">One that the character has.</param>
    public bool Decides(int node, CharacterId character, Mood mood) => _atMove[node].Has(_script.Layout.Moods[(character, mood)]);

    /// <summary>Whether it can still decide something, where a node asks the learner, that another was entered before.</summary>
    /// <param name="node">Its index.</param>
    /// <param name="visited">The other.</param>
    public bool Decides(int node, NodeId visited) =>
        _script.Layout.Visits.TryGetValue(visited, out var visit) && _atMove[node].Has(visit);

    /// <summary>The bits of a state that decide something where a node asks the learner: place, sub-scenes, what is relevant.</summary>
    internal PackedState Mask(int node)
    {
        var mask = _atMove[node];
        mask.Fill(_script.Layout.Node);
        if (_script.Nodes[node].Node.Move is Move.End)
        {
            return mask;
        }

        mask.Fill(_script.Layout.Beat);
        if (_script.Layout.CallDepth is { } depth)
        {
            mask.Fill(depth);
            foreach (var call in _script.Layout.Calls)
            {
                mask.Fill(call);
            }
        }

        return mask;
    }

    private void TakeIn(CompiledNode node, ref PackedState mask)
    {
        foreach (var condition in node.Conditions)
        {
            condition.Reads(ref mask);
        }

        foreach (var way in node.Node.Move is Move.Call ? node.Ways[..1] : node.Ways)
        {
            mask.Add(Beyond(way));
        }

        foreach (var choice in node.Choices)
        {
            choice.When?.Reads(ref mask);
            mask.Add(Before(choice.Effects, Beyond(choice.Goto)));
        }
    }

    /// <summary>What matters before effects take place, given what matters after them.</summary>
    private static PackedState Before(CompiledEffect[] effects, PackedState mask)
    {
        for (var i = effects.Length - 1; i >= 0; i--)
        {
            if (effects[i].To is { } to && mask.Has(effects[i].Slot))
            {
                mask.Clear(effects[i].Slot);
                to.Reads(ref mask);
            }
        }

        return mask;
    }

    /// <summary>What matters on the way to a node; a return may lead on from any call.</summary>
    private PackedState Beyond(int way)
    {
        if (way >= 0)
        {
            var mask = _atMove[way];
            if (_script.Nodes[way].Visit is { } visit)
            {
                mask.Clear(visit);
            }

            return mask;
        }

        var any = default(PackedState);
        foreach (var onward in _onward.Where(onward => onward >= 0))
        {
            any.Add(Beyond(onward));
        }

        return any;
    }
}
