// The prebrief tells the learner who they are.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class TheLearnerHasARole : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var roles = draft.All(Part.Role);
        var list = draft.Table.Find(draft.Table.Find(0, "prebrief"), "roles");
        if (roles.Count > 0 && list > 0 && !roles.Exists(r => draft.Table.TextAt(r, "who") == "learner"))
        {
            findings.Add(
                Codes.NoLearnerRole,
                draft.Table,
                list,
                "The learner has no role.",
                "Add one with \"who\": \"learner\".");
        }
    }
}
