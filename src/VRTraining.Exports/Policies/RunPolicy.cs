// Which run counts where a learner has played a scenario several times.
namespace VRTraining.Exports.Policies;

/// <summary>Which of a learner's runs of a scenario counts; all but <see cref="All"/> look at completed runs alone.</summary>
public enum RunPolicy
{
    /// <summary>Every run, unfinished ones included.</summary>
    All,

    /// <summary>The first completed one.</summary>
    First,

    /// <summary>The best: a success before none, then more points, then the earlier one.</summary>
    Best,

    /// <summary>The last completed one.</summary>
    Last,
}
