// A debrief goes from reactions over what happened and why to what is done next time.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Checks;

/// <summary>PEARLS (Eppich and Cheng 2015): reactions, description, analysis, application.</summary>
internal sealed class TheDebriefHasEveryPhase : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        var questions = table.Find(table.Find(0, "debrief"), "questions");
        var asked = table.Map(questions, question => table.TextAt(question, "phase"));
        var missing = Spelling.All<DebriefPhase>().Where(phase => !asked.Contains(phase)).ToList();
        if (missing.Count > 0)
        {
            findings.Add(
                Codes.PhaseMissing,
                table,
                questions,
                $"The debrief asks nothing about: {string.Join(", ", missing)}.",
                "Ask at least one question in every phase.");
        }
    }
}
