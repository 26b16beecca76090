// Every condition is an expression that is true or false.
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Expressions;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryConditionCanBeRead : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        if (draft.Conditions.Count == 0)
        {
            return;
        }

        var reader = new ExpressionReader(draft, findings);
        foreach (var token in draft.Conditions)
        {
            reader.Read(token, ExpressionType.Boolean);
        }
    }
}
