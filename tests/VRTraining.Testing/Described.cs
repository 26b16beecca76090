// A value with all it holds as text: records with lists in them are compared by this, as lists are the same only by reference.
using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace VRTraining.Testing;

/// <summary>A value with all it holds as text.</summary>
public static class Described
{
    /// <summary>A line a value, indented by what holds it; two of the same type are the same where this is.</summary>
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Describe(text, "", value, 0);
        return text.ToString();
    }

    private static void Describe(StringBuilder text, string name, object? value, int depth)
    {
        text.Append(' ', depth * 2).Append(name).Append(": ");
        switch (value)
        {
            case null:
                text.AppendLine("none");
                break;
            case string or Enum or DateOnly or bool or int or long:
                text.AppendLine(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case IEnumerable all:
                text.AppendLine("[]");
                foreach (var one in all)
                {
                    Describe(text, "-", one, depth + 1);
                }

                break;
            default:
                text.AppendLine(value.GetType().Name);
                foreach (var member in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    Describe(text, member.Name, member.GetValue(value), depth + 1);
                }

                break;
        }
    }
}
