// One step from a version of the database's layout to the next.
namespace VRTraining.Storage.Schema;

/// <summary>What turns the layout before <paramref name="Version"/> into that version; never changed once released.</summary>
/// <param name="Version">The <c>user_version</c> afterwards; from 1, without gaps.</param>
/// <param name="Sql">Run within one transaction.</param>
internal sealed record Migration(int Version, string Sql);
