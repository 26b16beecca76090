// What is shown, in the language of what runs now.
namespace VRTraining.Languages;

/// <summary>
/// Says a text in the language of what runs now. The text is written where it is shown, in English and whole, so that
/// another language can order it anew; its translation is in the folder of that language.
/// </summary>
public static class Words
{
    /// <summary>The text in <see cref="Language.Current"/>.</summary>
    /// <param name="english">The text as a literal, with <c>{0}</c>, <c>{1}</c> … for what changes.</param>
    /// <param name="parts">What changes.</param>
    public static string Say(string english, params ReadOnlySpan<object?> parts) => Language.Current.Say(english, parts);
}
