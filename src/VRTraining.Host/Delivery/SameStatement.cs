// Whether a record store's copy of a statement says what ours says.
using System.Text.Json.Nodes;

namespace VRTraining.Host.Delivery;

/// <summary>Compares statements; what a record store adds (stored, authority, version) makes no difference.</summary>
internal static class SameStatement
{
    private static readonly string[] Compared = ["id", "actor", "verb", "object", "result", "timestamp"];

    /// <summary>Whether both say the same.</summary>
    public static bool As(ReadOnlySpan<byte> ours, ReadOnlySpan<byte> theirs)
    {
        try
        {
            return JsonNode.Parse(ours) is JsonObject own && JsonNode.Parse(theirs) is JsonObject other
                && Compared.All(member => Within(own[member], other[member]));
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    /// <summary>Everything of ours is in theirs; theirs may say more.</summary>
    private static bool Within(JsonNode? ours, JsonNode? theirs) => (ours, theirs) switch
    {
        (null, _) => true,
        (JsonObject own, JsonObject other) => own.All(pair => Within(pair.Value, other[pair.Key])),
        (JsonArray own, JsonArray other) => own.Count == other.Count && own.Zip(other).All(pair => Within(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(ours, theirs),
    };
}
