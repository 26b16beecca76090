// What the frame is told, and what it then shows.
using VRTraining.Headset.Painting;
using VRTraining.Headset.Plays;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Panels;
using VRTraining.Stage.Pointing;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Running;

internal sealed partial class Head
{
    private void TakeNews()
    {
        while (_backstage.TryTake(out var news))
        {
            switch (news)
            {
                case News.Show show:
                    Leave();
                    Panel = show.Panel;
                    Turn(0);
                    break;
                case News.Settle settle:
                    (_kept, _dwellIsOurs) = (settle.Settings, false);
                    Viewer.Settings = settle.Settings;
                    break;
                case News.Furnish furnish:
                    _foyer = new ScenePainter(furnish.Foyer);
                    break;
                case News.Prepare:
                    Leave();
                    Prepares = true;
                    break;
                case News.Enter enter:
                    Leave();
                    Run = new StagedRun(enter.Play, enter.Scene, Viewer.Settings.Words);
                    _interaction = new Interaction(Run.Viewed, Viewer);
                    SeeOwnRoom(enter.Scene.OwnRoom);
                    break;
                case News.Happened happened when Run is { } run && happened.Play == run.Play:
                    run.Take(happened.Event.Stamped);
                    Viewer.Notice = "";
                    if (run.Viewed.Scene.Waiting == Waiting.Over)
                    {
                        _backstage.Ask(new Wish.LookBack());
                    }

                    break;
                case News.Cover cover when Run?.Play == cover.Play:
                    Panel = cover.Panel;
                    Turn(0);
                    break;
                case News.Watched watched when Run?.Play == watched.Play:
                    Viewer.RoomView = watched.By.Blanked ? RoomView.Closed
                        : watched.By.Mirrors > 0 ? RoomView.Watched
                        : RoomView.Open;
                    break;
                case News.Voting voting when Run?.Play == voting.Play:
                    Viewer.Vote = new(
                        voting.Vote.IsOpen, voting.Vote.Picked is { } picked ? new ChoiceId(picked) : null);
                    Viewer.Notice = "";
                    break;
                case News.Refused refused:
                    Viewer.Refused();
                    Viewer.Notice = refused.Words;
                    Script?.Refused(refused.Words);
                    break;
                case News.Tell tell:
                    Viewer.Notice = tell.Words;
                    break;
                case News.Quit quit:
                    Farewell = quit.Words;
                    break;
            }
        }
    }

    private void Leave()
    {
        Run?.Scene.Hush();
        SeeOwnRoom(false);
        Prepares = false;
        (Viewer.RoomView, Viewer.Vote, _pointedAt) = (RoomView.None, default, null);
        (Run, Panel, Viewer.Panel, Viewer.Notice) = (null, null, null, "");
        _interaction = new Interaction(null, Viewer);
    }

    /// <summary>The stage moves to the own table when the own room is seen, and back when it is not: both while nothing is shown.</summary>
    private void SeeOwnRoom(bool seen)
    {
        if (_ownRoom != seen)
        {
            _ownRoom = seen;
            OwnRoom.Show(seen);
            Recentre();
        }
    }

    private void Turn(int page) => Viewer.Panel = Panel?.Pages[Math.Clamp(page, 0, Panel.Pages.Length - 1)];
}
