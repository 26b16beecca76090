// Somebody whose body cannot be shown: a calm shape on their seat, so that one knows where they are.
using System.Numerics;
using StereoKit;
using VRTraining.Stage.Rig;

namespace VRTraining.Headset.Painting;

internal sealed class StandIn
{
    private readonly Mesh _body = Mesh.GenerateRoundedCube(new Vector3(0.38f, 0.62f, 0.22f), 0.1f);
    private readonly Mesh _head = Mesh.GenerateSphere(0.22f, 12);
    private readonly Material _material = Material.Default;

    /// <summary>Draws the shape on a seat.</summary>
    public void Paint(in Placement place, float brightness)
    {
        var color = new Color(0.45f * brightness, 0.5f * brightness, 0.56f * brightness);
        _body.Draw(_material, Matrix4x4.CreateTranslation(place.Position + new Vector3(0, 0.78f, 0)), color);
        _head.Draw(_material, Matrix4x4.CreateTranslation(place.Position + new Vector3(0, 1.24f, 0)), color);
    }
}
