// What the stage's script is told in attributes of the page: who sits there, and how loud.
using System.Text.Json;
using VRTraining.Host.Visits;
using VRTraining.Scenarios.Characters;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Plays;

internal static class StageAttributes
{
    /// <summary>The cast as JSON: id, name and where the body is, of each character.</summary>
    public static string Cast(Scenario scenario) => JsonSerializer.Serialize(scenario.Characters.Select(character => new
    {
        id = character.Id.Value,
        file = BodyOf(scenario, character),
        name = character.Name,
    }));

    /// <summary>The address of a portrait; of a body that somebody brought along there is a silhouette.</summary>
    public static string PortraitOf(Character character, string face) => IsShipped(character)
        ? $"/assets/portraits/{character.Model}/{face}.webp"
        : "/assets/portraits/someone.svg";

    private static string BodyOf(Scenario scenario, Character character) => IsShipped(character)
        ? $"/assets/cast/{character.Model}.glb"
        : $"/bodies/{scenario.Id}/{character.Model}";

    private static bool IsShipped(Character character) => ShippedCast.Names.Contains(character.Model);

    /// <summary>How to show and sound, as JSON; volumes from 0 to 1.</summary>
    public static string Settings(ViewSettings settings) => JsonSerializer.Serialize(new
    {
        reducedMotion = settings.ReducedMotion,
        mono = settings.Mono,
        autoAdvance = settings.AutoAdvance,
        captions = settings.CaptionsShown != Captions.Off,
        volumes = new
        {
            voice = settings.VoiceVolume / 100.0,
            ambience = settings.AmbienceVolume / 100.0,
            @interface = settings.InterfaceVolume / 100.0,
        },
    });
}
