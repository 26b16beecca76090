// The names before what is said: in one column, each in its own colour throughout.
using Spectre.Console;
using VRTraining.Cli.Terminal;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Play;

/// <summary>The names before what is said, in one column.</summary>
internal sealed class Names
{
    /// <summary>A longer name is not worth a wider column.</summary>
    private const int WidestColumn = 14;
    private const string You = "You";

    private readonly Dictionary<CharacterId, (string Name, Style Style)> _names;
    private readonly int _column;

    public Names(Scenario scenario)
    {
        _names = scenario.Characters
            .Select((character, i) => (character.Id, character.Name, Style: Look.Voice(i)))
            .ToDictionary(named => named.Id, named => (named.Name, named.Style));
        _column = _names.Values.Select(named => named.Name.GetCellWidth())
            .Append(You.Length).Where(width => width <= WidestColumn).Max();
    }

    /// <summary>The learner's name and blanks up to the text.</summary>
    public string Learner => Padded(You);

    /// <summary>A colleague's name and blanks up to the text.</summary>
    public string Lead(CharacterId character) => Padded(_names[character].Name);

    /// <summary>How a colleague's name looks.</summary>
    public Style StyleOf(CharacterId character) => _names[character].Style;

    private string Padded(string name) => name + new string(' ', Math.Max(0, _column - name.GetCellWidth()) + 2);
}
