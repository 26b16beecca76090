// Paints one colleague: a copy of the body whose joints follow the frame.
using System.Numerics;
using StereoKit;
using VRTraining.Stage.Rig;
using VRTraining.Stage.Scene;

namespace VRTraining.Headset.Painting;

/// <summary>
/// One colleague on stage. StereoKit turns the top nodes of a file by half a turn about Y; drawing turns them back.
/// One thread; a frame allocates nothing.
/// </summary>
internal sealed class PersonPainter
{
    private const int Hips = 1;

    /// <summary>
    /// The first frame after the first pose still shows the body as it comes from its file: it is drawn out of sight.
    /// </summary>
    private const int FramesUnseen = 2;

    private static readonly Matrix4x4 HalfTurn = Matrix4x4.CreateRotationY(MathF.PI);
    private static readonly Matrix4x4 OutOfSight = Matrix4x4.CreateTranslation(0, -500, 0);

    private readonly Model _model;
    private readonly ModelNode?[] _nodes = new ModelNode?[Joints.Count];
    private readonly Matrix4x4[] _rest = new Matrix4x4[Joints.Count];
    private int _unseen = FramesUnseen;

    /// <summary>Takes a body of one's own.</summary>
    /// <param name="body">As it came from its file, with the bones of the contract.</param>
    public PersonPainter(Model body)
    {
        _model = body.Copy();
        for (var joint = 0; joint < Joints.Count; joint++)
        {
            _nodes[joint] = _model.FindNode(Joints.Names[joint]);
            _rest[joint] = _nodes[joint]?.LocalTransform ?? Matrix4x4.Identity;
        }
    }

    /// <summary>Whether a model has the bones that a body needs.</summary>
    public static bool IsBody(Model? model) => model?.FindNode(Joints.Names[Hips]) is not null;

    /// <summary>Poses and draws.</summary>
    /// <param name="frame">The scene.</param>
    /// <param name="number">Whose place in the scene this is.</param>
    public void Paint(SceneFrame frame, int number)
    {
        var character = frame.Characters[number];
        var rotations = frame.RotationsOf(number);
        var translations = frame.TranslationsOf(number);
        for (var joint = 0; joint < Joints.Count; joint++)
        {
            if (_nodes[joint] is { } node)
            {
                node.LocalTransform = LocalOf(joint, rotations[joint], translations[joint], character.HipsHeight);
            }
        }

        var place = Matrix4x4.CreateFromQuaternion(character.Place.Rotation)
            * Matrix4x4.CreateTranslation(character.Place.Position);
        var tint = frame.Brightness;
        _model.Draw(HalfTurn * (_unseen > 0 ? OutOfSight : place), new Color(tint, tint, tint));
        _unseen = Math.Max(0, _unseen - 1);
    }

    /// <summary>The frame's offset after the rest of the joint, as the bone contract says.</summary>
    private Matrix4x4 LocalOf(int joint, Quaternion rotation, Vector3 translation, float hipsHeight)
    {
        ref readonly var rest = ref _rest[joint];
        var local = Matrix4x4.CreateFromQuaternion(rotation) * rest;
        local.Translation = rest.Translation + translation;
        if (joint == Hips)
        {
            local.M42 = hipsHeight + translation.Y;
        }

        return local;
    }
}
