// Where in the packed state a value lies.
using System.Numerics;

namespace VRTraining.Simulation.Play;

/// <summary>Where in the packed state a value from <see cref="Min"/> to <see cref="Max"/> lies; within one word.</summary>
internal readonly record struct Slot(int Word, int Shift, ulong Mask, int Min, int Max)
{
    /// <summary>How many bits a value in that range needs.</summary>
    public static int BitsFor(int min, int max) => BitOperations.Log2((uint)(max - min)) + 1;
}
