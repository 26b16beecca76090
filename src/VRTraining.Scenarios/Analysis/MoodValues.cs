// Which values a mood can have in each state: moods that decide nothing are not told apart there, so they are followed here.
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Analysis;

/// <summary>Which values one mood can have in each state of the search.</summary>
internal sealed class MoodValues
{
    private readonly StateSpace _space;
    private readonly MoodRange _range;
    private readonly Effect.MoveMood[][] _moves;
    private readonly UInt128[] _values;
    private readonly UInt128[] _given;

    private MoodValues(StateSpace space, CharacterId character, MoodRange range)
    {
        _space = space;
        _range = range;
        _values = new UInt128[space.Count];
        _given = new UInt128[space.Plays.Responses.Length];
        _moves =
        [
            .. space.Plays.Responses.Select(response => (response.Choice?.Effects ?? [])
                .OfType<Effect.MoveMood>()
                .Where(move => move.Character == character && move.Mood == range.Mood)
                .ToArray()),
        ];
    }

    /// <summary>Follows a mood through all plays.</summary>
    public static MoodValues Of(StateSpace space, CharacterId character, MoodRange range)
    {
        var values = new MoodValues(space, character, range);
        values.Follow();
        return values;
    }

    /// <summary>
    /// The values that the mood can have just before an effect of a response, over all plays; their bits count from the
    /// least of its range.
    /// </summary>
    /// <param name="response">The number of the response.</param>
    /// <param name="move">Which of its effects on this mood, from 0.</param>
    public UInt128 Before(int response, int move) => After(_given[response], response, move);

    private void Follow()
    {
        var open = new Queue<int>();
        for (var state = 0; state < _space.Beginnings; state++)
        {
            _values[state] = UInt128.One << (_range.Start - _range.Min);
            open.Enqueue(state);
        }

        while (open.TryDequeue(out var state))
        {
            foreach (var edge in _space.From(state))
            {
                var moved = _values[edge.To] | After(_values[state], edge.Response, _moves[edge.Response].Length);
                if (moved != _values[edge.To])
                {
                    _values[edge.To] = moved;
                    open.Enqueue(edge.To);
                }
            }
        }

        for (var state = 0; state < _space.Count; state++)
        {
            foreach (var edge in _space.From(state))
            {
                _given[edge.Response] |= _values[state];
            }
        }
    }

    /// <summary>The values after the first effects of a response.</summary>
    private UInt128 After(UInt128 values, int response, int moves)
    {
        for (var i = 0; i < moves; i++)
        {
            values = Moved(values, _moves[response][i].Add);
        }

        return values;
    }

    /// <summary>Every value moved at once; what would leave the range gathers at its end.</summary>
    private UInt128 Moved(UInt128 values, int by)
    {
        var (steps, last) = (Math.Min(Math.Abs(by), 101), _range.Max - _range.Min);
        var whole = (UInt128.One << (last + 1)) - 1;
        if (by >= 0)
        {
            var moved = steps > last ? 0 : (values << steps) & whole;
            var beyond = steps > last ? values : values >> (last + 1 - steps);
            return beyond == 0 ? moved : moved | (UInt128.One << last);
        }

        var gathered = steps > last ? values : values & ((UInt128.One << steps) - 1);
        return (steps > last ? 0 : values >> steps) | (gathered == 0 ? 0 : UInt128.One);
    }
}
