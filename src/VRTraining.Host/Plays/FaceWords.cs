// The faces of colleagues in words, for those who do not see them.
using System.Diagnostics;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Plays;

internal static class FaceWords
{
    public static string Of(FacialExpression face) => face switch
    {
        FacialExpression.Neutral => Say("neutral"),
        FacialExpression.Warm => Say("warm"),
        FacialExpression.Attentive => Say("attentive"),
        FacialExpression.Concerned => Say("concerned"),
        FacialExpression.Surprised => Say("surprised"),
        FacialExpression.Hurt => Say("hurt"),
        FacialExpression.Defensive => Say("defensive"),
        FacialExpression.AngryRestrained => Say("angry and restrained"),
        FacialExpression.Embarrassed => Say("embarrassed"),
        FacialExpression.Relieved => Say("relieved"),
        FacialExpression.Thoughtful => Say("thoughtful"),
        FacialExpression.Sceptical => Say("sceptical"),
        _ => throw new UnreachableException(),
    };
}
