// A language that the product speaks: its words, and how it writes dates and numbers.
using System.Collections.Frozen;
using System.Globalization;

namespace VRTraining.Languages;

/// <summary>A language that the product speaks.</summary>
public sealed class Language
{
    private static readonly (FrozenDictionary<string, string> Words, ILookup<string, string> Subjects) InGerman =
        Catalogue.Read("German");

    private readonly Func<string, string> _word;

    private Language(string tag, string name, CultureInfo culture, Func<string, string> word) =>
        (Tag, Name, Culture, _word) = (tag, name, culture, word);

    /// <summary>The language in which the product is written: its words need no translation.</summary>
    public static Language English { get; } = new("en", "English", Cultures.English, english => english);

    /// <summary>German, in the informal form.</summary>
    public static Language German { get; } =
        new("de", "Deutsch", Cultures.German, english => InGerman.Words.GetValueOrDefault(english, english))
        {
            Words = InGerman.Words,
        };

    /// <summary>
    /// English in brackets and 40 % longer: shows what is not translated, and what does not fit. Known by its tag, never
    /// offered.
    /// </summary>
    public static Language Pseudo { get; } = new("en-XA", "[Pseudo]", Cultures.Pseudo, PseudoText.Of);

    /// <summary>What a person may choose from, the product's own first.</summary>
    public static IReadOnlyList<Language> Offered { get; } = [English, German];

    /// <summary>The language of what runs now, by <see cref="CultureInfo.CurrentUICulture"/>; English where nothing was set.</summary>
    public static Language Current => Find(CultureInfo.CurrentUICulture.Name) ?? English;

    /// <summary>Its BCP 47 tag.</summary>
    public string Tag { get; }

    /// <summary>What it calls itself.</summary>
    public string Name { get; }

    /// <summary>How dates and numbers are written: the same on every system, with or without ICU.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Whether its words run from right to left.</summary>
    public bool IsRightToLeft => Culture.TextInfo.IsRightToLeft;

    /// <summary>The English texts that this language translates; none for English.</summary>
    public IReadOnlyDictionary<string, string> Words { get; private init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The language of a tag or of what it falls back to (<c>de-AT</c> to <c>de</c>), or null.</summary>
    public static Language? Find(string? tag) => tag is null ? null : LanguageTag.Chain(tag)
        .Select(each => Offered.Append(Pseudo).FirstOrDefault(one => one.Tag.Equals(each, StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(one => one is not null);

    /// <summary>The first that the product speaks of what somebody wants, most wanted first; else English.</summary>
    public static Language For(IEnumerable<string> wanted) =>
        wanted.Select(Find).FirstOrDefault(one => one is not null) ?? English;

    /// <summary>
    /// The English texts of a subject, that is of one file of translations: <c>script</c> is what the pages' script says.
    /// </summary>
    public static IEnumerable<string> TextsOf(string subject) => InGerman.Subjects[subject];

    /// <summary>A text in this language; the English one where it is not translated.</summary>
    /// <param name="english">The text, with <c>{0}</c>, <c>{1}</c> … for what changes.</param>
    /// <param name="parts">What changes; dates and numbers are written as the language does.</param>
    public string Say(string english, params ReadOnlySpan<object?> parts) =>
        parts.IsEmpty ? _word(english) : string.Format(Culture, _word(english), parts);

    /// <summary>Makes it the language of what runs now and of all that is started from it.</summary>
    public void Use() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Culture, Culture);
}
