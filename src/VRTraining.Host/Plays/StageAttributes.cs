// What the stage's script is told in attributes of the page: who sits there, and how loud.
using System.Text.Json;
using VRTraining.Host.Visits;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Plays;

internal static class StageAttributes
{
    /// <summary>The cast as JSON: id, model and name of each character.</summary>
    public static string Cast(Scenario scenario) => JsonSerializer.Serialize(scenario.Characters.Select(character => new
    {
        id = character.Id.Value,
        model = character.Model,
        name = character.Name,
    }));

    /// <summary>How to show and sound, as JSON; volumes from 0 to 1.</summary>
    public static string Settings(ViewSettings settings) => JsonSerializer.Serialize(new
    {
        reducedMotion = settings.ReducedMotion,
        mono = settings.Mono,
        autoAdvance = settings.AutoAdvance,
        captions = true,
        volumes = new
        {
            voice = settings.VoiceVolume / 100.0,
            ambience = settings.AmbienceVolume / 100.0,
            @interface = settings.InterfaceVolume / 100.0,
        },
    });
}
