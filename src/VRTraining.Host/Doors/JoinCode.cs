// The six digits that let one into a session: they expire, and may not be guessed at.
using System.Globalization;
using System.Security.Cryptography;

namespace VRTraining.Host.Doors;

/// <summary>The join code of a session; for any thread.</summary>
public sealed class JoinCode
{
    /// <summary>How many digits it has.</summary>
    public const int Digits = 6;

    /// <summary>How many wrong codes wear the right one out: one in ten thousand guessers gets in.</summary>
    internal const int MostWrong = 100;

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly Allowance _guesses;
    private string _code = "";
    private string _before = "";
    private DateTimeOffset _expiresAt;
    private int _wrong;

    internal JoinCode(TimeProvider time)
    {
        _time = time;
        _guesses = new Allowance(10, TimeSpan.FromSeconds(10), time);
        Renew();
    }

    /// <summary>How long a code lets people in.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(15);

    /// <summary>The code that lets one in now; a fresh one where the last has expired.</summary>
    public string Current
    {
        get
        {
            lock (_lock)
            {
                return _time.GetUtcNow() < _expiresAt ? _code : Renew();
            }
        }
    }

    /// <summary>When the present code stops to let one in.</summary>
    public DateTimeOffset ExpiresAt
    {
        get
        {
            lock (_lock)
            {
                return _expiresAt;
            }
        }
    }

    /// <summary>Makes the old code worthless and gives a new one.</summary>
    public string Renew()
    {
        lock (_lock)
        {
            string next;
            do
            {
                next = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
            }
            while (next == _code);
            (_before, _code, _expiresAt, _wrong) = (_code, next, _time.GetUtcNow() + Lifetime, 0);
            return next;
        }
    }

    /// <summary>Whether somebody may come in with this code.</summary>
    /// <param name="given">What was typed; spaces and dashes do not matter.</param>
    /// <param name="from">Where it was typed: each place has ten guesses, and one more every ten seconds.</param>
    internal CodeVerdict Try(string? given, string from)
    {
        lock (_lock)
        {
            if (!_guesses.Has(from))
            {
                return CodeVerdict.TooMany;
            }

            var typed = new string([.. (given ?? "").Where(letter => letter is not (' ' or '-' or '\u00a0'))]);
            if (SecretToken.Same(typed, _code))
            {
                return _time.GetUtcNow() < _expiresAt ? CodeVerdict.Right : CodeVerdict.Expired;
            }

            _guesses.Take(from);
            if (typed.Length == Digits && SecretToken.Same(typed, _before))
            {
                return CodeVerdict.Expired;
            }

            if (++_wrong >= MostWrong)
            {
                Renew();
            }

            return CodeVerdict.Wrong;
        }
    }
}

/// <summary>What became of a code that somebody typed.</summary>
internal enum CodeVerdict
{
    /// <summary>Come in.</summary>
    Right,

    /// <summary>Another code.</summary>
    Wrong,

    /// <summary>It was right until a while ago.</summary>
    Expired,

    /// <summary>Too many wrong ones from there; whether this one was right is not said.</summary>
    TooMany,
}
