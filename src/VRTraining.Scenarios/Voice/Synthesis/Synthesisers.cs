// Which synthesisers there are here.
using System.Collections.Immutable;
using VRTraining.Scenarios.Voice.Programs;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>The synthesisers of this computer, the better understood first.</summary>
public sealed record Synthesisers(ImmutableArray<ISynthesiser> Here)
{
    /// <summary>The one command that installs them (Debian, Ubuntu).</summary>
    public const string Install = "sudo apt install flite festival festvox-us-slt-hts sox libsox-fmt-mp3";

    /// <summary>What may be asked for.</summary>
    public static ImmutableArray<string> Names { get; } = ["auto", "flite", "festival"];

    /// <summary>Those on the PATH.</summary>
    /// <param name="programs">Where programs are found.</param>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public static async Task<Synthesisers> FindAsync(
        IPrograms programs, string name, CancellationToken cancellationToken)
    {
        ISynthesiser?[] found =
        [
            name is "auto" or "festival" ? await FestivalSynthesiser.FindAsync(programs, cancellationToken) : null,
            name is "auto" or "flite" ? await FliteSynthesiser.FindAsync(programs, cancellationToken) : null,
        ];
        return new Synthesisers([.. found.OfType<ISynthesiser>()]);
    }

    /// <summary>The first that has a voice, or null.</summary>
    public ISynthesiser? For(string voice) => Here.FirstOrDefault(synthesiser => synthesiser.Speaks(voice));
}
