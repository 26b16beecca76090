// The words of the experience API in use: verbs, types and extensions, and where each is defined.
namespace VRTraining.Exports.Xapi;

/// <summary>A verb.</summary>
/// <param name="Iri">What it is.</param>
/// <param name="Name">What it is called.</param>
internal sealed record Verb(string Iri, string Name)
{
    private const string Adl = "http://adlnet.gov/expapi/verbs/";

    public static readonly Verb Initialized = new(Adl + "initialized", "initialized");
    public static readonly Verb Responded = new(Adl + "responded", "responded");
    public static readonly Verb Progressed = new(Adl + "progressed", "progressed");
    public static readonly Verb Suspended = new(Adl + "suspended", "suspended");
    public static readonly Verb Resumed = new(Adl + "resumed", "resumed");
    public static readonly Verb Scored = new(Adl + "scored", "scored");
    public static readonly Verb Passed = new(Adl + "passed", "passed");
    public static readonly Verb Failed = new(Adl + "failed", "failed");
    public static readonly Verb Completed = new(Adl + "completed", "completed");
    public static readonly Verb Terminated = new(Adl + "terminated", "terminated");
}

/// <summary>Identifiers of types, categories and extensions.</summary>
internal static class XapiTerms
{
    /// <summary>Everything of our own begins with it; a name that never resolves (RFC 2606), so that nothing is looked up.</summary>
    public const string Own = "https://vrtraining.example/xapi/";

    /// <summary>The profile that <c>docs/xapi-profile.jsonld</c> describes.</summary>
    public const string Profile = Own + "profile/v1";

    public const string Interaction = "http://adlnet.gov/expapi/activities/cmi.interaction";
    public const string Objective = "http://adlnet.gov/expapi/activities/objective";
    public const string Simulation = "http://adlnet.gov/expapi/activities/simulation";
    public const string ProfileType = "http://adlnet.gov/expapi/activities/profile";

    public const string Cmi5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    public const string MoveOn = "https://w3id.org/xapi/cmi5/context/categories/moveon";
    public const string SessionId = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
    public const string Progress = "https://w3id.org/xapi/cmi5/result/extensions/progress";

    public const string Attempt = Own + "extensions/attempt";
    public const string Abandoned = Own + "extensions/abandoned";
    public const string Quality = Own + "extensions/quality";
    public const string Assisted = Own + "extensions/assisted";
    public const string Points = Own + "extensions/points";
    public const string RubricLevel = Own + "extensions/rubric-level";
    public const string Ending = Own + "extensions/ending";
}
