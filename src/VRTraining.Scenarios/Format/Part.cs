// The objects of a script that checks look at one by one.
namespace VRTraining.Scenarios.Format;

internal enum Part
{
    Other,
    Skill,
    Role,
    Seat,
    Character,
    Mood,
    Variable,
    Ending,
    Node,
    Line,
    Choice,
    Effect,
}
