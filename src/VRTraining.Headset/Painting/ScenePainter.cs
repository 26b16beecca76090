// Paints a scene's frame: room, people, light.
using System.Numerics;
using StereoKit;
using VRTraining.Headset.Loading;
using VRTraining.Stage.Scene;

namespace VRTraining.Headset.Painting;

/// <summary>Paints the scenes of one run; one thread, a frame allocates nothing.</summary>
internal sealed class ScenePainter
{
    private static readonly Matrix4x4 HalfTurn = Matrix4x4.CreateRotationY(MathF.PI);

    private readonly LoadedScene _loaded;
    private readonly PersonPainter?[] _people;
    private readonly StandIn _standIn = new();

    /// <summary>Puts the loaded bodies on stage.</summary>
    public ScenePainter(LoadedScene loaded)
    {
        _loaded = loaded;
        _people = [.. loaded.Bodies.Select(body => body is null ? null : new PersonPainter(body))];
        if (_people.Length > 0)
        {
            Renderer.SkyLight = loaded.Light.OnPeople;
        }
    }

    /// <summary>Paints the room alone, with nobody in it.</summary>
    public void PaintRoom() => _loaded.Room?.Draw(HalfTurn, _loaded.Light.OnRoom);

    /// <summary>Paints a frame.</summary>
    public void Paint(SceneFrame frame)
    {
        if (_loaded.Room is { } room)
        {
            var origin = Matrix4x4.CreateFromQuaternion(frame.RoomOrigin.Rotation)
                * Matrix4x4.CreateTranslation(frame.RoomOrigin.Position);
            room.Draw(HalfTurn * origin, _loaded.Light.OnRoom * frame.Brightness);
        }

        for (var number = 0; number < _people.Length; number++)
        {
            if (_people[number] is { } person)
            {
                person.Paint(frame, number);
            }
            else
            {
                _standIn.Paint(frame.Characters[number].Place, frame.Brightness);
            }
        }
    }
}
