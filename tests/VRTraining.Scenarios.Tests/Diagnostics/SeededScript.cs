// Ways into a script that is about to be changed.
using Newtonsoft.Json.Linq;

namespace VRTraining.Scenarios.Tests.Diagnostics;

/// <summary>Ways into a script that is about to be changed.</summary>
internal static class SeededScript
{
    public static JObject Node(this JObject script, string id) =>
        (JObject)script["nodes"]!.Single(node => (string?)node["id"] == id);

    public static JObject Choice(this JObject script, string id) =>
        script["nodes"]!.Children<JObject>().SelectMany(Responses).Single(choice => (string?)choice["id"] == id);

    /// <summary>The first effect of a kind.</summary>
    public static JObject Effect(this JObject script, string member) =>
        script.Descendants().OfType<JObject>().First(effect => effect.ContainsKey(member) && effect.ContainsKey("reason"));

    public static JArray List(this JObject owner, string member) => (JArray)owner[member]!;

    /// <summary>Adds what is written to a list.</summary>
    public static void Put(this JObject owner, string member, string json) => owner.List(member).Add(JObject.Parse(json));

    public static void Each(this JToken list, Action<JObject> change)
    {
        foreach (var one in list.Children<JObject>().ToList())
        {
            change(one);
        }
    }

    private static IEnumerable<JObject> Responses(JObject node) =>
    [
        .. node["choices"]?.Children<JObject>() ?? [],
        .. node["answer"]?["options"]?.Children<JObject>() ?? [],
        .. new[] { node["onTimeout"], node["answer"]?["otherwise"] }.OfType<JObject>(),
    ];
}
