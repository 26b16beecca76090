// The sorts of thing that a script gives names to.
namespace VRTraining.Scenarios.Format;

internal enum NameKind
{
    Node,
    Choice,
    Line,
    Ending,
    Skill,
    Character,
    Variable,
}
