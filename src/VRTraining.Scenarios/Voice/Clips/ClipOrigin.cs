// Where a clip comes from, and where its mouth does.
namespace VRTraining.Scenarios.Voice.Clips;

/// <summary>Where a clip comes from.</summary>
public enum ClipOrigin
{
    /// <summary>A synthesiser; it can be made again.</summary>
    Rendered,

    /// <summary>A person; nothing but an import or <c>--force</c> replaces it.</summary>
    Recorded,
}

/// <summary>What told how the mouth moves.</summary>
public enum VisemeSource
{
    /// <summary>flite's own phone times: exact.</summary>
    Flite,

    /// <summary>festival's own phone times: exact.</summary>
    Festival,

    /// <summary>The phone recogniser pocketsphinx: near.</summary>
    Pocketsphinx,

    /// <summary>The letters of the text, laid over what is heard: near.</summary>
    Alignment,

    /// <summary>The letters of the text, spread over the clip: a guess.</summary>
    Spelling,
}
