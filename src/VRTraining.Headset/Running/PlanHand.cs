// Plays a test plan as a person would: from the first panel to the last page of the debrief, by pressing what is shown.
using System.Numerics;
using VRTraining.Headset.Plays;
using VRTraining.Scenarios.Plans;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Pointing;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Running;

/// <summary>Plays a plan in the head, on the run's own clock; the frame's thread only.</summary>
/// <param name="plan">What is done and expected.</param>
/// <param name="backstage">Takes what a plan types, and a way back beyond the latest checkpoint.</param>
internal sealed class PlanHand(StagedPlan plan, Backstage backstage) : IScriptedHand
{
    /// <summary>A person looks before pressing, ms.</summary>
    private const long PauseMs = 700;

    /// <summary>Whoever has longer than this to the next press only listens, ms.</summary>
    private const long ListensMs = 1500;

    private static readonly Vector3 Shoulder = new(0.18f, 0.95f, -0.15f);

    private readonly PlanDriver _driver = new(plan.Scenario.Engine, plan.Plan);
    private readonly PanelHand _panels = new(plan.Scenario.Scenario.Id, backstage);
    private RunInput? _next;
    private RunTime _due;
    private int _given = -1;
    private int _decided = -1;
    private FollowedRun? _followed;
    private int _frame;
    private bool _played;

    /// <summary>What is not as the plan expects; empty where all is.</summary>
    public string Failure { get; private set; } = "";

    /// <summary>Whether the plan has come to its end or failed.</summary>
    public bool Done { get; private set; }

    /// <summary>Whether something was pressed whose result has not come yet: time may wait with it.</summary>
    public bool AwaitsJournal { get; private set; }

    /// <summary>Whether nothing is pressed for a second and more: what is said is listened to.</summary>
    public bool Listens { get; private set; }

    /// <summary>Just before something is pressed: what is on stage has come to rest; its name.</summary>
    public event Action<string>? Settled;

    /// <inheritdoc/>
    public void Point(Head head, long nowMs)
    {
        head.Senses.Point(default);
        Listens = false;
        if (Done)
        {
            return;
        }

        if (head.Covered)
        {
            // The host is not heard: the hand waits, as a person would.
            AwaitsJournal = false;
        }
        else if (head.Panel is { } panel)
        {
            AwaitsJournal = _panels.Awaits;
            Done = _panels.Point(head, panel, nowMs, _played, name => Settled?.Invoke(name));
        }
        else if (head.Run is { Play: LocalPlay local } run && run.Events.Count > 0
            && run.Events.Count == local.Host.EventCount)
        {
            Point(head, run, local.Host.State);
        }
        else if (head.Run is { Play: RemotePlay remote } away)
        {
            Point(head, away, _followed ??= new FollowedRun(plan.Scenario.Engine, remote.Seed));
        }
    }

    /// <inheritdoc/>
    public void Refused(string words) => (Failure, Done) = ($"{plan.Plan.File}: {words}", true);

    /// <summary>A run that another computer hosts: where it stands is known from its events.</summary>
    private void Point(Head head, StagedRun run, FollowedRun followed)
    {
        AwaitsJournal = !followed.Follow(run.Events) && !run.Paused;
        if (followed.Failure.Length > 0)
        {
            (Failure, Done) = ($"{plan.Plan.File}: {followed.Failure}", true);
        }
        else if (!AwaitsJournal && !run.Paused && run.Events.Count > 0)
        {
            Point(head, run, followed.State);
        }
    }

    private void Point(Head head, StagedRun run, in RunState state)
    {
        AwaitsJournal &= _given == run.Events.Count;
        if (_given == run.Events.Count)
        {
            return;
        }

        if (_next is null)
        {
            Decide(run, state);
        }
        else if (run.Shown >= _due)
        {
            Press(head, run, _next);
        }
        else
        {
            Listens = run.Shown.Plus(ListensMs) <= _due;
        }
    }

    private void Decide(StagedRun run, in RunState state)
    {
        _driver.Passed(run.Shown);
        switch (_driver.Next(state, run.Events))
        {
            case PlanTurn.Give give:
                var heard = run.Viewed.HeardAt ?? run.Shown.Plus(PauseMs);
                (_next, _frame, _decided) = (give.Input, 0, run.Events.Count);
                _due = give.Input.At > heard ? give.Input.At : heard;
                break;
            case PlanTurn.Fail fail:
                (Failure, Done) = (fail.Diagnostic.ToString(), true);
                break;
            default:
                // What a plan leaves unfinished has no debrief.
                _played = true;
                Done = run.Viewed.Scene.Waiting != Waiting.Over;
                break;
        }
    }

    /// <summary>Aims, presses, and lets go: three frames, and again where the page had to be turned.</summary>
    private void Press(Head head, StagedRun run, RunInput input)
    {
        if (_frame++ == 0)
        {
            Settled?.Invoke($"{run.Viewed.Scene.Node}-{run.Viewed.Scene.Waiting}");
        }

        if (input is RunInput.TimeReached)
        {
            // The run's own clock does it, and in a long frame it has done so before this one.
            Given(run, input);
            (_given, AwaitsJournal) = (_decided, false);
        }
        else if (PlaceOf(head, run, input, out var isThere) is { } place)
        {
            head.Senses.Point(new PointerSample(
                PointerKind.Ray, Shoulder, Vector3.Normalize(place - Shoulder), Pressed: _frame % 3 == 2));
            if (_frame % 3 == 0 && isThere)
            {
                Given(run, input);
            }
        }
        else
        {
            backstage.Ask(new Wish.Submit(input));
            Given(run, input);
        }
    }

    /// <summary>The next step is decided when the journal has what this one brought about.</summary>
    private void Given(StagedRun run, RunInput input)
    {
        _followed?.Give(input);
        (_given, _next, _frame, AwaitsJournal) = (run.Events.Count, null, 0, true);
        _played = run.Viewed.Scene.Waiting == Waiting.AtEnding;
    }

    /// <summary>Where to press for an input, or null where it is typed.</summary>
    private static Vector3? PlaceOf(Head head, StagedRun run, RunInput input, out bool isThere)
    {
        isThere = false;
        StageAction? wanted = input switch
        {
            RunInput.Advance => new StageAction(StageActionKind.Advance),
            RunInput.Choose choose => new StageAction(
                StageActionKind.Choose, run.Viewed.Scene.Offered.IndexOf(choose.Choice)),
            RunInput.Hint => new StageAction(StageActionKind.Hint),
            RunInput.Rewind rewind when run.Viewed.Scene.Checkpoints is [var latest, ..] && latest == rewind.To =>
                new StageAction(StageActionKind.Rewind),
            _ => null,
        };
        return wanted is { } action ? PanelHand.PlaceOf(head, action, out isThere) : null;
    }
}
