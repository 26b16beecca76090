// One step of the engine, continued: what a response brings about, and how the play moves on until the learner is asked.
using System.Collections.Immutable;
using System.Diagnostics;
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Play;

internal readonly ref partial struct Step
{
    /// <summary>More moves in a row without the learner than any checked script makes.</summary>
    private const int MostMovesInARow = 1_000_000;

    private void Give(CompiledChoice choice)
    {
        Happen(choice.Made);
        foreach (var effect in choice.Effects)
        {
            Change(choice, effect);
        }

        if (choice.Setback is { } setback)
        {
            Happen(setback);
        }

        Go(Resolve(choice.Goto));
    }

    private void Change(CompiledChoice choice, CompiledEffect effect)
    {
        if (effect.Scored is { } scored)
        {
            Happen(scored);
            return;
        }

        var slot = effect.Slot;
        var mood = effect.Effect as Effect.MoveMood;
        var from = _state.Bits[slot];
        var to = Math.Clamp(mood is null ? effect.To!.Evaluate(_state.Bits) : from + mood.Add, slot.Min, slot.Max);
        if (to == from)
        {
            return;
        }

        _state.Bits.Set(slot, to);
        if (_events.Keeps)
        {
            var id = choice.Choice.Id;
            Happen(mood is null
                ? new RunEvent.VariableChanged(
                    effect.Variable!.Id, effect.Variable.Spell(from), effect.Variable.Spell(to), id, effect.Index)
                : new RunEvent.MoodChanged(mood.Character, mood.Mood, from, to, id, effect.Index));
        }
    }

    /// <summary>Goes to a node, and on from there until a line is said, the learner is asked, or the play ends.</summary>
    private void Go(int index)
    {
        for (var moves = 0; moves < MostMovesInARow; moves++)
        {
            Arrive(index);
            if (Node.Spoken.Length > 0)
            {
                Happen(Node.Spoken[0]);
                return;
            }

            if (Onward() is not { } next)
            {
                return;
            }

            index = next;
        }

        throw new UnreachableException($"Around node '{Node.Node.Id}' the script goes round without the learner.");
    }

    private void Speak(int beat)
    {
        _state.Bits.Set(_script.Layout.Beat, beat);
        if (beat < Node.Spoken.Length)
        {
            Happen(Node.Spoken[beat]);
        }
        else if (Onward() is { } next)
        {
            Go(next);
        }
    }

    private void Arrive(int index)
    {
        _state.Deadline = null;
        _state.HintsShown = 0;
        _state.Bits.Set(_script.Layout.Node, index);
        _state.Bits.Set(_script.Layout.Beat, 0);
        var node = Node;
        _watch?.Enter(index);
        if (node.Visit is { } visit)
        {
            _state.Bits.Set(visit, 1);
        }

        Happen(node.Entered);
        if (node.IsCheckpoint && _watch is null)
        {
            _state.MarkCount++;
            _state.Marks = new CheckpointMark(
                _state.MarkCount, node.Node.Id, _state.Bits, _state.Random, _state.Marks);
            if (_events.Keeps)
            {
                Happen(new RunEvent.CheckpointReached(node.Node.Id, _state.MarkCount));
            }
        }
    }

    /// <summary>Makes the node's move: the next node where it moves by itself, null where it waits or ends.</summary>
    private int? Onward()
    {
        var node = Node;
        switch (node.Node.Move)
        {
            case Move.Choose choose:
                Offer(node, choose);
                return null;
            case Move.Answer:
                Happen(_events.Keeps ? new RunEvent.AnswerAsked(node.Node.Id) : node.Entered);
                return null;
            case Move.Reflect:
                Happen(_events.Keeps ? new RunEvent.ReflectionAsked(node.Node.Id) : node.Entered);
                return null;
            case Move.End:
                _state.Status = RunStatus.AtEnding;
                Happen(node.Ended!);
                return null;
            case Move.Go:
                return Resolve(node.Ways[0]);
            case Move.Call:
                Push();
                return node.Ways[0];
            case Move.If:
                return Resolve(node.Ways[FirstThatHolds(node)]);
            case Move.Chance:
                return Resolve(node.Ways[Draw(node)]);
            default:
                throw new UnreachableException();
        }
    }

    private int FirstThatHolds(CompiledNode node)
    {
        var branch = 0;
        while (branch < node.Conditions.Length && !node.Conditions[branch].Holds(_state.Bits))
        {
            branch++;
        }

        _watch?.Take(_state.Bits[_script.Layout.Node], branch);
        return branch;
    }

    private int Draw(CompiledNode node)
    {
        if (_watch is not null)
        {
            var taken = _watch.Draw(node.Weights.Length);
            _watch.Take(_state.Bits[_script.Layout.Node], taken);
            return taken;
        }

        var random = _state.Random;
        var drawn = SeededRandom.Below(ref random, node.Weights.Sum());
        _state.Random = random;
        var way = 0;
        while (drawn >= node.Weights[way])
        {
            drawn -= node.Weights[way++];
        }

        if (_events.Keeps)
        {
            Happen(new RunEvent.ChanceTaken(node.Node.Id, way));
        }

        return way;
    }

    private void Offer(CompiledNode node, Move.Choose choose)
    {
        if (choose.Limit is { } limit && !_state.TimersOff)
        {
            _state.Deadline = _state.Now.Plus(limit.Seconds * 1000L);
        }

        if (!_events.Keeps)
        {
            return;
        }

        var offered = 0;
        for (var i = 0; i < node.OfferedCount; i++)
        {
            offered += Holds(node.Choices[i]) ? 1 : 0;
        }

        Happen(offered == node.OfferedCount && _state.Deadline is null
            ? node.AllOffered
            : new RunEvent.ChoicesOffered(node.Node.Id, Ids(node, offered), _state.Deadline));
    }

    private ImmutableArray<ChoiceId> Ids(CompiledNode node, int count)
    {
        var ids = ImmutableArray.CreateBuilder<ChoiceId>(count);
        for (var i = 0; i < node.OfferedCount; i++)
        {
            if (Holds(node.Choices[i]))
            {
                ids.Add(node.Choices[i].Choice.Id);
            }
        }

        return ids.MoveToImmutable();
    }

    private bool Holds(CompiledChoice choice) => choice.When?.Holds(_state.Bits) ?? true;

    /// <summary>Remembers where the sub-scene was called.</summary>
    private void Push()
    {
        var depthSlot = _script.Layout.CallDepth!.Value;
        var depth = _state.Bits[depthSlot];
        _state.Bits.Set(_script.Layout.Calls[depth], _state.Bits[_script.Layout.Node]);
        _state.Bits.Set(depthSlot, depth + 1);
    }

    /// <summary>Out of every sub-scene: who jumps does not come back.</summary>
    private void ForgetCalls()
    {
        if (_script.Layout.CallDepth is { } depthSlot)
        {
            _state.Bits.Set(depthSlot, 0);
            foreach (var call in _script.Layout.Calls)
            {
                _state.Bits.Set(call, 0);
            }
        }
    }

    /// <summary>The node itself, or where a return leads.</summary>
    private int Resolve(int way)
    {
        while (way < 0)
        {
            var depthSlot = _script.Layout.CallDepth
                ?? throw new UnreachableException("A return without a sub-scene.");
            var depth = _state.Bits[depthSlot] - 1;
            var callSlot = _script.Layout.Calls[depth];
            way = _script.Nodes[_state.Bits[callSlot]].Ways[1];
            _state.Bits.Set(callSlot, 0);
            _state.Bits.Set(depthSlot, depth);
        }

        return way;
    }

    /// <summary>Marks the run once when someone else than the learner steers it.</summary>
    private void Steered()
    {
        if (_input.By != Role.Learner && !_state.Assisted)
        {
            _state.Assisted = true;
            Happen(new RunEvent.RunAssisted(_input.By));
        }
    }

    private void Happen(RunEvent happened) => _events.Add(_state.Now, _state.Attempt, happened);

    /// <summary>Events that carry nothing.</summary>
    private static class Constant
    {
        public static readonly RunEvent Paused = new RunEvent.RunPaused();
        public static readonly RunEvent Resumed = new RunEvent.RunResumed();
        public static readonly RunEvent Completed = new RunEvent.RunCompleted();
        public static readonly RunEvent Left = new RunEvent.RunLeft();
        public static readonly RunEvent TimersOff = new RunEvent.TimersTurnedOff();
    }
}
