// How a face is heard: small changes, since the words carry the meaning.
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>How a face is heard.</summary>
internal static class Delivery
{
    /// <summary>What an expression does to a voice; nothing where none is given.</summary>
    public static Timbre Of(FacialExpression? expression) => expression switch
    {
        FacialExpression.Warm => new Timbre(15, 0.98, 0),
        FacialExpression.Concerned => new Timbre(0, 0.96, -1),
        FacialExpression.Surprised => new Timbre(40, 1.04, 0.5),
        FacialExpression.Hurt => new Timbre(-20, 0.93, -2),
        FacialExpression.Defensive => new Timbre(20, 1.04, 0.5),
        FacialExpression.AngryRestrained => new Timbre(-30, 0.97, 0.5),
        FacialExpression.Embarrassed => new Timbre(-10, 0.95, -2),
        FacialExpression.Relieved => new Timbre(10, 0.97, -0.5),
        FacialExpression.Thoughtful => new Timbre(-10, 0.93, -0.5),
        FacialExpression.Sceptical => new Timbre(-15, 0.97, 0),
        _ => Timbre.Plain,
    };
}
