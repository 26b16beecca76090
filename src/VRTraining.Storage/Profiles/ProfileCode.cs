// Codes for learners: easy to read out and to remember, and saying nothing about who it is.
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace VRTraining.Storage.Profiles;

/// <summary>Codes of profiles: 2–32 lower-case letters, digits and dashes, a letter first, such as <c>quiet-otter</c>.</summary>
public static partial class ProfileCode
{
    private static readonly string[] Qualities =
    [
        "agile", "amber", "bold", "brave", "bright", "calm", "careful", "cheerful", "clear", "clever", "curious", "eager",
        "gentle", "golden", "happy", "honest", "jolly", "keen", "kind", "lively", "loyal", "lucky", "mellow", "merry",
        "nimble", "patient", "playful", "proud", "quick", "quiet", "silver", "smart", "steady", "sunny", "swift", "warm",
        "wise", "witty",
    ];

    private static readonly string[] Animals =
    [
        "badger", "beaver", "bison", "crane", "deer", "dolphin", "eagle", "falcon", "finch", "fox", "gecko", "hare",
        "hedgehog", "heron", "ibex", "kestrel", "koala", "lark", "lemur", "lynx", "marten", "mole", "moose", "newt",
        "otter", "owl", "panda", "penguin", "puffin", "raven", "robin", "salmon", "seal", "sparrow", "squirrel", "stork",
        "swan", "tern", "turtle", "vole", "whale", "wren",
    ];

    /// <summary>A fresh code. It comes of chance alone, so that nothing can be read from it.</summary>
    public static string Fresh() => $"{Any(Qualities)}-{Any(Animals)}";

    /// <summary>Whether a text can be a code.</summary>
    public static bool IsValid(string text) => Pattern().IsMatch(text);

    private static string Any(string[] words) => words[RandomNumberGenerator.GetInt32(words.Length)];

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,31}\z")]
    private static partial Regex Pattern();
}
