// Whether what learners wrote goes into a file.
namespace VRTraining.Exports.JsonLines;

/// <summary>Whether what a learner wrote goes into the file.</summary>
public enum PersonalTexts
{
    /// <summary>Only that something was written, never what.</summary>
    LeftOut,

    /// <summary>Answers and reflections word by word: for the learner's own copy.</summary>
    Included,
}
