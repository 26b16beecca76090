// The room behind the frame: all that waits, or touches a disk or the network, happens here.
using System.Collections.Concurrent;
using System.Threading.Channels;
using VRTraining.Headset.Loading;
using VRTraining.Languages;
using VRTraining.Stage.Panels;

namespace VRTraining.Headset.Plays;

/// <summary>Fulfils what the frame asks for, one wish after the other, and tells it what comes of it.</summary>
internal abstract class Backstage(SceneRoom room)
{
    private readonly Channel<Wish> _wishes = Channel.CreateUnbounded<Wish>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentQueue<News> _news = new();

    /// <summary>What went wrong for good, in words for the terminal; null where nothing did.</summary>
    public string? Failure { get; protected set; }

    /// <summary>Where scenes are loaded.</summary>
    protected SceneRoom Room => room;

    /// <summary>In which the person is spoken to.</summary>
    protected abstract Language Language { get; }

    /// <summary>Asks for something; for any thread, never waits.</summary>
    public void Ask(Wish wish) => _wishes.Writer.TryWrite(wish);

    /// <summary>The next news, if there is any; never waits.</summary>
    public bool TryTake(out News news) => _news.TryDequeue(out news!);

    /// <summary>Works until told to stop; a run that is being played can be resumed.</summary>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        var furnishing = FurnishAsync(cancellationToken);
        try
        {
            await GuardAsync(() => BeginAsync(cancellationToken));
            await foreach (var wish in _wishes.Reader.ReadAllAsync(cancellationToken))
            {
                Language.Use();
                await GuardAsync(() => FulfilAsync(wish, cancellationToken));
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
        finally
        {
            await EndAsync();
            await furnishing;
        }
    }

    /// <summary>Shows the first panel.</summary>
    protected abstract Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>Does what the frame asks for.</summary>
    protected abstract Task FulfilAsync(Wish wish, CancellationToken cancellationToken);

    /// <summary>Puts a failure into words; where it cannot, the failure is thrown on.</summary>
    protected abstract Task GuardAsync(Func<Task> work);

    /// <summary>Lets go of everything.</summary>
    protected abstract Task EndAsync();

    /// <summary>Shows a panel in place of the scene.</summary>
    protected void Show(Panel panel) => Tell(new News.Show(panel));

    /// <summary>Tells the frame; for any thread.</summary>
    protected void Tell(News news) => _news.Enqueue(news);

    private async Task FurnishAsync(CancellationToken cancellationToken)
    {
        try
        {
            Tell(new News.Furnish(await room.LoadFoyerAsync(cancellationToken)));
        }
        catch (Exception missing) when (missing is IOException or InvalidDataException or OperationCanceledException)
        {
            // Panels are read in front of nothing.
        }
    }
}
