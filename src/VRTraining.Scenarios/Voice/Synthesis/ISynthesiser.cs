// Something that reads text aloud.
using VRTraining.Scenarios.Voice.Clips;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>Reads text aloud. The same text and voice give the same samples.</summary>
public interface ISynthesiser
{
    /// <summary>What it is called on the command line and in files.</summary>
    string Name { get; }

    /// <summary>The tag of the language that it reads, without a region.</summary>
    string Language { get; }

    /// <summary>What tells how the mouth moves while it speaks.</summary>
    VisemeSource MouthFrom { get; }

    /// <summary>Whether it has that voice.</summary>
    bool Speaks(string voice);

    /// <summary>Reads a text aloud.</summary>
    /// <param name="text">Plain words, see <see cref="SpokenWords"/>.</param>
    /// <param name="voice">A voice that it <see cref="Speaks"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="Programs.ProgramException">The program behind it failed.</exception>
    /// <exception cref="InvalidDataException">What the program gave is not sound.</exception>
    Task<Speech> SayAsync(string text, string voice, CancellationToken cancellationToken);
}
