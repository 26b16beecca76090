// Who a learner is, where they chose to say so.
using System.Globalization;

namespace VRTraining.Storage.Names;

/// <summary>Who a learner is, where they chose to say so.</summary>
/// <param name="Name">As they want to be called on a certificate or in a grade book.</param>
/// <param name="Email">By which a grade book knows them; null where they gave none.</param>
/// <param name="IdNumber">The organisation's number for them, as text; null where they gave none.</param>
public sealed record Person(string Name, string? Email = null, string? IdNumber = null)
{
    /// <summary>The most letters, as a person counts them, of any of these.</summary>
    public const int Longest = 100;

    /// <summary>What keeps it from being stored, in words; null where nothing does.</summary>
    public string? Problem => this switch
    {
        _ when Name.Trim().Length == 0 => "A name needs at least one letter.",
        _ when TooLong(Name) || TooLong(Email) || TooLong(IdNumber) => $"Names, addresses and numbers have at most {Longest} letters.",
        _ when Name.Any(char.IsControl) => "A name cannot hold line ends or control characters.",
        { Email: { } email } when !email.Contains('@', StringComparison.Ordinal) || email.Any(c => char.IsControl(c) || c == ' ')
            => $"'{email}' is no e-mail address.",
        { IdNumber: { } number } when number.Any(char.IsControl) => "A number cannot hold line ends or control characters.",
        _ => null,
    };

    private static bool TooLong(string? text) =>
        text is not null && (text.Length > Longest * 16 || new StringInfo(text).LengthInTextElements > Longest);
}
