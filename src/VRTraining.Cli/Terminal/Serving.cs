// Pages that the command serves: opened in the browser, and served until Ctrl-C.
using VRTraining.Cli.CommandLine;

namespace VRTraining.Cli.Terminal;

/// <summary>Serves pages until the person has seen enough.</summary>
internal static class Serving
{
    /// <summary>Opens the address, and waits for Ctrl-C or for the host's own end.</summary>
    /// <param name="desk">Who is told where no browser opens.</param>
    /// <param name="address">What to open; null: it was only to be printed.</param>
    /// <param name="wait">Waits for the host.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    public static async Task UntilStoppedAsync(
        Desk desk, string? address, Func<CancellationToken, Task> wait, CancellationToken cancellationToken)
    {
        if (address is not null && !Browser.Open(address))
        {
            desk.Note($"No browser could be opened from here: please open {address} yourself.");
        }

        try
        {
            await wait(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how it is meant to end.
        }
    }
}
