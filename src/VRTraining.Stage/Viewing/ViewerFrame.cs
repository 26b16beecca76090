// One moment of what one viewer reads and presses: filled anew for each frame.
using System.Collections.Immutable;
using System.Numerics;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Layout;

namespace VRTraining.Stage.Viewing;

/// <summary>
/// One moment of what one viewer reads and presses, in stage space. Owned by its caller; one thread at a time.
/// Heads paint it and decide nothing.
/// </summary>
public sealed class ViewerFrame
{
    private TargetFrame[] _targets = new TargetFrame[24];

    /// <summary>The run time that this frame shows.</summary>
    public RunTime At { get; internal set; }

    /// <summary>Behind everything; nothing to draw where <see cref="HasBoard"/> is false.</summary>
    public PanelRect Board { get; internal set; }

    /// <summary>Whether there is anything on the board beside captions.</summary>
    public bool HasBoard { get; internal set; }

    /// <summary>Size of the letters (em), metres.</summary>
    public float TextMetres { get; internal set; }

    /// <summary>What is being said.</summary>
    public CaptionFrame Caption { get; internal set; }

    /// <summary>The time left for a response.</summary>
    public TimerFrame Timer { get; internal set; }

    /// <summary>Text to read.</summary>
    public ImmutableArray<TextPlace> Texts { get; internal set; } = [];

    /// <summary>What can be pressed, in reading order; the number of a target is its place here.</summary>
    public ReadOnlySpan<TargetFrame> Targets => _targets.AsSpan(0, TargetCount);

    /// <summary>Where a pointer meets the board; null where none does.</summary>
    public Vector3? Pointer { get; internal set; }

    /// <summary>A word to the viewer that is no part of the scene; empty for none.</summary>
    public string Notice { get; internal set; } = "";

    /// <summary>Whether others see the scene, for the viewer to know.</summary>
    public LightFrame Light { get; internal set; }

    /// <summary>Whether typed words are taken now: a head with a keyboard shows a field.</summary>
    public bool TakesText { get; internal set; }

    internal int TargetCount { get; private set; }

    internal void ClearTargets() => TargetCount = 0;

    internal void Add(in TargetFrame target)
    {
        if (TargetCount == _targets.Length)
        {
            Array.Resize(ref _targets, TargetCount * 2);
        }

        _targets[TargetCount++] = target;
    }
}

/// <summary>What is being said, for reading.</summary>
/// <param name="Visible">Whether there is a caption.</param>
/// <param name="Speaker">Who says it; null for the narrator.</param>
/// <param name="First">At most 42 letters.</param>
/// <param name="Second">At most 42 letters, or nothing.</param>
/// <param name="Arrow">Where a speaker is who cannot be seen.</param>
/// <param name="RightToLeft">Whether the words run from right to left.</param>
/// <param name="Place">Around name and lines.</param>
public readonly record struct CaptionFrame(
    bool Visible, string? Speaker, string First, string Second, SpeakerArrow Arrow, bool RightToLeft, PanelRect Place);

/// <summary>Where a speaker is who cannot be seen.</summary>
public enum SpeakerArrow
{
    /// <summary>In view, or nowhere.</summary>
    None,

    /// <summary>To the left.</summary>
    Left,

    /// <summary>To the right.</summary>
    Right,
}

/// <summary>The time left for a response.</summary>
/// <param name="Visible">Whether a limit runs.</param>
/// <param name="Seconds">Whole seconds left, rounded up.</param>
/// <param name="Share">What is left of the whole, 1 to 0.</param>
/// <param name="Place">Where it is drawn.</param>
public readonly record struct TimerFrame(bool Visible, int Seconds, float Share, PanelRect Place);

/// <summary>The light that tells whether others see the scene.</summary>
/// <param name="Visible">Whether there is something to tell.</param>
/// <param name="On">Whether somebody looks now.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Place">Above the faces, and following a turned head late.</param>
public readonly record struct LightFrame(bool Visible, bool On, string Text, PanelRect Place);

/// <summary>Something that can be pressed.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Number">The key that presses it, 1–9; 0 for none.</param>
/// <param name="Lines">Its text, broken so that it fits.</param>
/// <param name="Place">All of it can be pressed.</param>
/// <param name="State">How it is drawn.</param>
/// <param name="Dwell">How far a look has come to a press, 0 to 1.</param>
public readonly record struct TargetFrame(
    StageAction Action, int Number, ImmutableArray<string> Lines, PanelRect Place, TargetState State, float Dwell);

/// <summary>How a target is drawn.</summary>
public enum TargetState
{
    /// <summary>It can be pressed.</summary>
    Ready,

    /// <summary>It is pointed at.</summary>
    Hovered,

    /// <summary>It is held down, or was pressed and its result is awaited.</summary>
    Pressed,

    /// <summary>It cannot be pressed now: another one was.</summary>
    Disabled,
}
