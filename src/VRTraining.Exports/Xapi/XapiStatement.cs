// A statement as it is sent.
namespace VRTraining.Exports.Xapi;

/// <summary>A statement as it is sent.</summary>
/// <param name="Id">Made of the run and its place in it: the same each time it is composed.</param>
/// <param name="Body">Its JSON, compact UTF-8.</param>
public sealed record XapiStatement(Guid Id, ReadOnlyMemory<byte> Body);

/// <summary>Who learners are to a record store.</summary>
/// <param name="HomePage">The IRI of whoever gives out the accounts' names.</param>
public sealed record XapiActors(string HomePage)
{
    /// <summary>Learners as codes of this program.</summary>
    public static XapiActors ByCode { get; } = new(XapiTerms.Own + "profiles");
}
