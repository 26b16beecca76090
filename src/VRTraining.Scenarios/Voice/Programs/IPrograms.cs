// Programs outside: found on the PATH and run.
namespace VRTraining.Scenarios.Voice.Programs;

/// <summary>Finds and runs programs that are installed beside this one.</summary>
public interface IPrograms
{
    /// <summary>The full path of a program on the PATH, or null.</summary>
    string? Find(string name);

    /// <summary>Runs a program to its end; nothing is passed through a shell.</summary>
    /// <param name="path">The program.</param>
    /// <param name="arguments">Its arguments, each as it is.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <returns>What it printed.</returns>
    /// <exception cref="ProgramException">It cannot be started, fails, or takes longer than a minute.</exception>
    Task<string> RunAsync(string path, IReadOnlyList<string> arguments, CancellationToken cancellationToken);
}
