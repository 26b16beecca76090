// Plays a scene at a seat: shows what happens, and submits what the learner types.
using VRTraining.Cli.Terminal;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Seats;
using VRTraining.Simulation.Play;

namespace VRTraining.Cli.Play;

/// <summary>Plays a scene at a seat: shows what happens, and submits what the learner types; for one play.</summary>
internal sealed class ScenePlayer(ISeat seat, SceneSoFar scene, ISceneView view, ILineReader input, string stopWord)
{
    private Task<bool> _happened = Task.FromResult(false);
    private Task<string?>? _typing;

    /// <summary>Whether an input was taken whose events have not all been shown yet.</summary>
    private bool _underway;

    /// <summary>Plays until the scene is over or the learner goes.</summary>
    /// <param name="from">The number of the first event to show, from 1; those before it are in the scene already.</param>
    /// <param name="cancellationToken">Leaves the run as it stands.</param>
    public async Task<PlayEnd> PlayAsync(int from, CancellationToken cancellationToken)
    {
        using var going = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var events = seat.EventsAsync(from, going.Token).GetAsyncEnumerator(going.Token);
        _happened = events.MoveNextAsync().AsTask();
        try
        {
            return await PlayAsync(events, going.Token);
        }
        finally
        {
            // An enumerator may only be disposed once it has answered.
            await going.CancelAsync();
            await Task.WhenAny(_happened);
            await events.DisposeAsync();
        }
    }

    private async Task<PlayEnd> PlayAsync(IAsyncEnumerator<NumberedEvent> events, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (!_underway && scene.Waiting is not (Waiting.ForNothing or Waiting.Over))
            {
                view.Invite(scene);
                _typing ??= input.ReadLineAsync(cancellationToken);
                await Task.WhenAny(_happened, _typing);
                if (!_happened.IsCompleted)
                {
                    var line = await _typing;
                    _typing = null;
                    if (line is null)
                    {
                        return PlayEnd.ForNow;
                    }

                    view.Heard(line);
                    if (await ObeyAsync(Typed.Read(line, stopWord), cancellationToken) is { } end)
                    {
                        return end;
                    }

                    continue;
                }
            }

            if (!await _happened)
            {
                return scene.Left ? PlayEnd.Left : PlayEnd.Completed;
            }

            Show(events.Current);
            _happened = events.MoveNextAsync().AsTask();
        }
    }

    private void Show(NumberedEvent happened)
    {
        scene.Add(happened.Stamped);
        view.Show(happened, scene);

        // Whatever an input brings about ends in a question to the learner, or in one of these.
        if (scene.Waiting is not Waiting.ForNothing)
        {
            _underway = false;
        }
    }

    private async Task<PlayEnd?> ObeyAsync(Typed typed, CancellationToken cancellationToken)
    {
        if (typed is Typed.LeaveForNow)
        {
            return PlayEnd.ForNow;
        }

        if (typed is Typed.Keys)
        {
            view.ShowKeys(scene);
        }
        else if (typed is Typed.Rewind { Nth: null } && !scene.Paused)
        {
            view.ListCheckpoints(scene);
        }
        else if (InputFor.Typed(typed, scene) is { } meant)
        {
            await SubmitAsync(meant, cancellationToken);
        }
        else
        {
            view.Tell(InputFor.NotUnderstood(scene));
        }

        return null;
    }

    private async Task SubmitAsync(RunInput meant, CancellationToken cancellationToken)
    {
        if (await seat.SubmitAsync(meant, cancellationToken) is { } refusal)
        {
            view.Tell(KeyedRefusals.Of(refusal));
        }
        else
        {
            _underway = true;
        }
    }
}

/// <summary>How a play at the terminal ended.</summary>
internal enum PlayEnd
{
    /// <summary>An ending, and on to the debrief.</summary>
    Completed,

    /// <summary>The learner left the scene; the run is over.</summary>
    Left,

    /// <summary>The learner goes on another time.</summary>
    ForNow,
}
