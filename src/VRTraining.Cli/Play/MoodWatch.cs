// Says how colleagues are when one can tell that it has changed.
using System.Collections.Immutable;
using VRTraining.Learning.Moods;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Play;

/// <summary>Says how colleagues are when the words for it change.</summary>
internal sealed class MoodWatch(Scenario scenario)
{
    private readonly Dictionary<CharacterId, string> _said = [];

    /// <summary>The colleagues whose words have changed since they were last said, such as "open, a little strained".</summary>
    public IEnumerable<(Character Who, string Words)> Changes(
        ImmutableDictionary<(CharacterId Character, Mood Mood), int> moods)
    {
        foreach (var character in scenario.Characters.Where(character => !character.Moods.IsEmpty))
        {
            var words = string.Join(", ", character.Moods
                .OrderBy(range => range.Mood)
                .Select(range => MoodWords.Of(range.Mood, moods[(character.Id, range.Mood)])));
            if (_said.GetValueOrDefault(character.Id) != words)
            {
                _said[character.Id] = words;
                yield return (character, words);
            }
        }
    }
}
