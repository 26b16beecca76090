// Short words for writing JSON member by member.
using System.Collections.Immutable;
using Newtonsoft.Json;

namespace VRTraining.Scenarios.Writing;

internal static class JsonWords
{
    public static void Object(this JsonTextWriter json, Action members)
    {
        json.WriteStartObject();
        members();
        json.WriteEndObject();
    }

    public static void Object(this JsonTextWriter json, string name, Action members)
    {
        json.WritePropertyName(name);
        json.Object(members);
    }

    public static void Member(this JsonTextWriter json, string name, object value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    public static void MemberUnlessNull(this JsonTextWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.Member(name, value);
        }
    }

    public static void List<T>(this JsonTextWriter json, string name, ImmutableArray<T> all, Action<T> members)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var one in all)
        {
            json.Object(() => members(one));
        }

        json.WriteEndArray();
    }

    public static void Texts(this JsonTextWriter json, string name, ImmutableArray<string> texts)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteValue(text);
        }

        json.WriteEndArray();
    }

    public static void TextsUnlessEmpty(this JsonTextWriter json, string name, ImmutableArray<string> texts)
    {
        if (!texts.IsEmpty)
        {
            json.Texts(name, texts);
        }
    }
}
