// What one pointer does in one frame.
using System.Numerics;

namespace VRTraining.Stage.Pointing;

/// <summary>What one pointer does in one frame.</summary>
/// <param name="Target">What it is over, or −1.</param>
/// <param name="Held">Whether it holds that down.</param>
/// <param name="Confirmed">What it pressed, or −1.</param>
/// <param name="Moved">Whether it was over something before and is not any more.</param>
/// <param name="DwellShare">How far a look has come, 0 to 1.</param>
/// <param name="Where">Where it meets its target.</param>
internal readonly record struct Touch(
    int Target, bool Held, int Confirmed, bool Moved, float DwellShare, Vector3 Where)
{
    public static Touch Nothing { get; } = new(-1, false, -1, false, 0, default);

    /// <summary>
    /// Which of several pointers counts: a press before what is held, and that before what is only pointed at.
    /// </summary>
    public int Weight => Confirmed >= 0 ? 3 : Held ? 2 : Target >= 0 ? 1 : 0;
}
