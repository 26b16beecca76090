// One step of the engine: what each input does to a copy of the state.
using System.Diagnostics;
using VRTraining.Simulation.Explore;
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Play;

/// <summary>One step: one input taken, until the learner is asked again.</summary>
internal readonly ref partial struct Step
{
    private readonly CompiledScript _script;
    private readonly ref RunState _state;
    private readonly RunInput _input;
    private readonly EventBuffer _events;

    private readonly StepWatch? _watch;

    public Step(CompiledScript script, ref RunState state, RunInput input, EventBuffer events, StepWatch? watch = null)
    {
        _script = script;
        _state = ref state;
        _input = input;
        _events = events;
        _watch = watch;
    }

    /// <summary>Takes the step, or says why not; then the state must be thrown away.</summary>
    public Refusal? Take()
    {
        _state.Now = _input.At;
        var before = _events.Count;
        var refusal = _input switch
        {
            RunInput.Start => Start(),
            RunInput.Advance => Advance(),
            RunInput.Choose choose => Choose(choose.Choice),
            RunInput.Answer answer => Answer(answer.Text),
            RunInput.Reflect reflect => Reflect(reflect.Text),
            RunInput.Rewind rewind => Rewind(rewind.To),
            RunInput.Pause => Pause(),
            RunInput.Resume => Resume(),
            RunInput.Leave => Leave(),
            RunInput.TimeReached => TimeReached(),
            RunInput.Hint => Hint(),
            RunInput.ExtendTime extend => ExtendTime(extend.Seconds),
            RunInput.TimersOff => TimersOff(),
            RunInput.Jump jump => Jump(jump.To),
            _ => throw new UnreachableException(),
        };
        Debug.Assert(refusal is null || _events.Count == before, "A refused input must leave no events.");
        return refusal;
    }

    private CompiledNode Node => _script.Nodes[_state.Bits[_script.Layout.Node]];

    private int Beat => _state.Bits[_script.Layout.Beat];

    private bool AtMove => Beat >= Node.Spoken.Length;

    private Refusal? Start()
    {
        _state.Status = RunStatus.Playing;
        Happen(new RunEvent.RunStarted(_state.Random));
        Steered();
        Go(0);
        return null;
    }

    private Refusal? Advance()
    {
        if (_state.Status == RunStatus.AtEnding)
        {
            Steered();
            return Complete();
        }

        if (AtMove)
        {
            return Refusal.NothingToAdvance;
        }

        Steered();
        Speak(Beat + 1);
        return null;
    }

    private Refusal? Choose(ChoiceId id)
    {
        var node = Node;
        if (!AtMove || node.Choices.Length == 0)
        {
            return Refusal.NotOffered;
        }

        if (_input.At >= _state.Deadline)
        {
            return Refusal.TimeIsUp;
        }

        // Of a timed moment the last choice is what happens on timeout; of an answer the last one is "otherwise".
        var pickable = node.Matcher is null ? node.OfferedCount : node.Choices.Length;
        for (var i = 0; i < pickable; i++)
        {
            var choice = node.Choices[i];
            if (choice.Choice.Id == id && (choice.When?.Holds(_state.Bits) ?? true))
            {
                Steered();
                Give(choice);
                return null;
            }
        }

        return Refusal.NotOffered;
    }

    private Refusal? Answer(string text)
    {
        var node = Node;
        if (!AtMove || node.Matcher is null)
        {
            return Refusal.NoAnswerAsked;
        }

        if (text.Length > Engine.LongestText)
        {
            return Refusal.TextTooLong;
        }

        Steered();
        var choice = node.Choices[node.Matcher.Match(text)];
        Happen(_events.Keeps ? new RunEvent.AnswerMatched(node.Node.Id, choice.Choice.Id) : choice.Made);
        Give(choice);
        return null;
    }

    private Refusal? Reflect(string text)
    {
        if (!AtMove || Node.Node.Move is not Move.Reflect)
        {
            return Refusal.NoReflectionAsked;
        }

        if (text.Length > Engine.LongestText)
        {
            return Refusal.TextTooLong;
        }

        Steered();
        Happen(new RunEvent.Reflected(Node.Node.Id));
        Go(Node.Ways[0]);
        return null;
    }

    private Refusal? Rewind(NodeId to)
    {
        var mark = _state.Marks;
        while (mark is not null && mark.Node != to)
        {
            mark = mark.Before;
        }

        if (mark is null)
        {
            return Refusal.NoSuchCheckpoint;
        }

        Steered();
        var left = _state.Attempt;
        _state.Attempts++;
        _state.Attempt = _state.Attempts;
        _state.Status = RunStatus.Playing;
        _state.Deadline = null;
        _state.HintsShown = 0;
        _state.Bits = mark.Packed;
        _state.Random = mark.Random;
        _state.Marks = mark;
        Happen(new RunEvent.Rewound(mark.Node, mark.Number, left));
        Happen(Node.Entered);
        Speak(0);
        return null;
    }

    private Refusal? Pause()
    {
        _state.BeforePause = _state.Status;
        _state.Status = RunStatus.Paused;
        Happen(Constant.Paused);
        return null;
    }

    private Refusal? Resume()
    {
        _state.Status = _state.BeforePause;
        Happen(Constant.Resumed);
        return null;
    }

    private Refusal? Leave()
    {
        if (_state.Status == RunStatus.AtEnding
            || (_state.Status == RunStatus.Paused && _state.BeforePause == RunStatus.AtEnding))
        {
            return Complete();
        }

        _state.Status = RunStatus.Left;
        _state.Deadline = null;
        Happen(Constant.Left);
        return null;
    }

    private Refusal? Complete()
    {
        _state.Status = RunStatus.Completed;
        Happen(Constant.Completed);
        return null;
    }

    private Refusal? TimeReached()
    {
        if (_state.Deadline is not { } deadline)
        {
            return Refusal.NoDeadline;
        }

        if (_input.At < deadline)
        {
            return Refusal.NotYet;
        }

        Happen(new RunEvent.TimeRanOut(Node.Node.Id));
        Give(Node.Choices[^1]);
        return null;
    }

    private Refusal? Hint()
    {
        if (_state.HintsShown >= Node.Hints.Length)
        {
            return Refusal.NoHintLeft;
        }

        Steered();
        Happen(Node.Hints[_state.HintsShown]);
        _state.HintsShown++;
        return null;
    }

    private Refusal? ExtendTime(int seconds)
    {
        if (_state.Deadline is not { } deadline)
        {
            return Refusal.NoDeadline;
        }

        if (seconds is < 1 or > 3600)
        {
            return Refusal.BadExtension;
        }

        Steered();
        _state.Deadline = deadline.Plus(seconds * 1000L);
        Happen(new RunEvent.TimeExtended(_state.Deadline.Value));
        return null;
    }

    private Refusal? TimersOff()
    {
        Steered();
        _state.TimersOff = true;
        _state.Deadline = null;
        Happen(Constant.TimersOff);
        return null;
    }

    private Refusal? Jump(NodeId to)
    {
        if (_script.IndexOf(to) is not { } index)
        {
            return Refusal.NoSuchNode;
        }

        if (_script.NeedsCaller(index))
        {
            return Refusal.WithinSubScene;
        }

        Steered();
        _state.Status = RunStatus.Playing;
        ForgetCalls();
        Happen(new RunEvent.Jumped(to));
        Go(index);
        return null;
    }
}
