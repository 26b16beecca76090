// What the frame asks of the room behind it, and what comes back: all that crosses between the two threads.
using VRTraining.Headset.Loading;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Panels;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Plays;

/// <summary>What the frame asks for; posted and never waited for.</summary>
internal abstract record Wish
{
    private Wish()
    {
    }

    /// <summary>Something that a panel offers.</summary>
    public sealed record Take(Offer Offer) : Wish;

    /// <summary>An input to the run.</summary>
    public sealed record Submit(RunInput Input) : Wish;

    /// <summary>The viewer's settings have changed: keep them, and cut panels to them.</summary>
    public sealed record Keep(ViewerSettings Settings) : Wish;

    /// <summary>Close the view that others have of the scene, or let them see again.</summary>
    public sealed record Blank(bool Blanked) : Wish;

    /// <summary>What is pointed at, for those who watch: the id of a response; null for nothing.</summary>
    public sealed record PointAt(string? Target) : Wish;

    /// <summary>The run has come to its end.</summary>
    public sealed record LookBack : Wish;
}

/// <summary>What the frame is told.</summary>
internal abstract record News
{
    private News()
    {
    }

    /// <summary>Something to read and press, instead of a scene.</summary>
    public sealed record Show(Panel Panel) : News;

    /// <summary>The empty room in which panels before and after a scene are read.</summary>
    public sealed record Furnish(LoadedScene Foyer) : News;

    /// <summary>How this person wants to see and press.</summary>
    public sealed record Settle(ViewerSettings Settings) : News;

    /// <summary>A scene is being loaded.</summary>
    public sealed record Prepare : News;

    /// <summary>A scene begins or goes on; its events follow.</summary>
    public sealed record Enter(IPlay Play, LoadedScene Scene) : News;

    /// <summary>Something happened in the run, and its journal has it.</summary>
    public sealed record Happened(IPlay Play, NumberedEvent Event) : News;

    /// <summary>Something covers the scene, which stays as it is; null: it is gone.</summary>
    public sealed record Cover(IPlay Play, Panel? Panel) : News;

    /// <summary>Whether others watch.</summary>
    public sealed record Watched(IPlay Play, Link.Seats.Watched By) : News;

    /// <summary>Whether the room votes on what the learner is asked.</summary>
    public sealed record Voting(IPlay Play, Link.Seats.RoomVote Vote) : News;

    /// <summary>What was sent was turned down; empty words for nothing to say.</summary>
    public sealed record Refused(string Words) : News;

    /// <summary>A word to the person.</summary>
    public sealed record Tell(string Words) : News;

    /// <summary>The program ends.</summary>
    public sealed record Quit(string Words) : News;
}
