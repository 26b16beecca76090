// Whether a record store's copy of a statement says what ours says.
using System.Globalization;
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
        (JsonValue own, JsonValue other) when own.TryGetValue<string>(out var text) && other.TryGetValue<string>(out var also) =>
            text == also || IsSameMoment(text, also) || IsSameUuid(text, also),
        _ => JsonNode.DeepEquals(ours, theirs),
    };

    /// <summary>Record stores write a moment in their own way: with an offset instead of Z, with more or fewer digits.</summary>
    private static bool IsSameMoment(string ours, string theirs) => Moment(ours) is { } moment && moment == Moment(theirs);

    private static DateTimeOffset? Moment(string text) =>
        text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static bool IsSameUuid(string ours, string theirs) =>
        Guid.TryParseExact(ours, "D", out var own) && Guid.TryParseExact(theirs, "D", out var other) && own == other;
}
