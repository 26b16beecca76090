// The journal cannot do what it is asked: a reason for the person, never a stack trace.
namespace VRTraining.Runs.Journal;

/// <summary>The journal cannot be used.</summary>
public sealed class JournalException : Exception
{
    /// <summary>With a reason and what to do.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="message">One sentence with the reason, and what to do.</param>
    /// <param name="cause">The failure behind it.</param>
    public JournalException(JournalProblem problem, string message, Exception? cause = null)
        : base(message, cause) => Problem = problem;

    /// <summary>What is wrong, for programs.</summary>
    public JournalProblem Problem { get; }

    /// <summary>Two hosts write the same run.</summary>
    public static JournalException PlayedElsewhere() => new(
        JournalProblem.PlayedElsewhere,
        "This run is being played in another window as well. Go on there, or close it and resume the run here.");
}

/// <summary>What can be wrong with a journal.</summary>
public enum JournalProblem
{
    /// <summary>It may be read, not written.</summary>
    ReadOnly,

    /// <summary>Another process holds it.</summary>
    Locked,

    /// <summary>Its file is damaged.</summary>
    Damaged,

    /// <summary>A newer version of the program wrote it.</summary>
    Newer,

    /// <summary>The file is something else.</summary>
    Foreign,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The same run is played elsewhere at this moment.</summary>
    PlayedElsewhere,

    /// <summary>Replaying its inputs gives other events than it holds: the scenario is another one, or an entry was changed.</summary>
    Differs,

    /// <summary>It cannot be opened for another reason.</summary>
    Unavailable,
}
