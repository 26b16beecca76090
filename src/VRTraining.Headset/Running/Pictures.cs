// Pictures of a play: what the person saw each time before something was pressed.
using System.Globalization;
using StereoKit;

namespace VRTraining.Headset.Running;

/// <summary>Takes pictures from the person's eyes.</summary>
/// <param name="folder">Where they go; made where it is missing.</param>
internal sealed class Pictures(string folder)
{
    private const int Width = 1280;
    private const int Height = 800;
    private const float FieldOfView = 62;

    private int _taken;
    private Head? _of;
    private string? _wanted;

    /// <summary>Takes a picture at the end of this frame.</summary>
    public void Want(Head head, string name) => (_of, _wanted) = (head, name);

    /// <summary>To be called in each frame, after everything was painted.</summary>
    public void Take()
    {
        if (_wanted is not { } name || _of is not { } head)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        _taken++;
        var file = Path.Combine(
            folder, string.Create(CultureInfo.InvariantCulture, $"{_taken:000}-{name.ToLowerInvariant()}.png"));
        var eyes = System.Numerics.Vector3.Transform(
            new System.Numerics.Vector3(0, head.Viewer.Settings.EyeHeight, 0), head.Seat.ToWorld);
        var at = System.Numerics.Vector3.Transform(
            new System.Numerics.Vector3(0, head.Viewer.Settings.EyeHeight - 0.19f, -1.5f), head.Seat.ToWorld);
        Renderer.Screenshot(file, 90, Pose.LookAt(eyes, at), Width, Height, FieldOfView);
        _wanted = null;
    }
}
