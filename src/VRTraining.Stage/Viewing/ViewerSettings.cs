// How one viewer wants to see, read and press.
using VRTraining.Stage.Layout;

namespace VRTraining.Stage.Viewing;

/// <summary>How one viewer wants to see, read and press.</summary>
public sealed record ViewerSettings
{
    /// <summary>How long a look presses, ms, where looking presses at all.</summary>
    public const int DefaultDwellMs = 800;

    /// <summary>Letters' size.</summary>
    public TextSize TextSize { get; init; } = TextSize.Medium;

    /// <summary>Whether targets are pointed at or touched.</summary>
    public Reach Reach { get; init; } = Reach.Far;

    /// <summary>Height of the seated viewer's eyes, metres; 1.05 to 1.30 is usual.</summary>
    public float EyeHeight { get; init; } = 1.18f;

    /// <summary>Whether small buttons lie on the left.</summary>
    public bool LeftHanded { get; init; }

    /// <summary>Whether captions are shown.</summary>
    public bool Captions { get; init; } = true;

    /// <summary>Whether the head goes on by itself when a line has been heard.</summary>
    public bool AutoAdvance { get; init; }

    /// <summary>Whether looking at a target presses it.</summary>
    public bool Dwell { get; init; }

    /// <summary>How long a look takes to press, 300–3000 ms.</summary>
    public int DwellMs { get; init; } = DefaultDwellMs;

    /// <summary>The words of the buttons, in the viewer's language.</summary>
    public ViewerWords Words { get; init; } = ViewerWords.English;
}
