// The language of the computer: of a headset, whose pages no browser asks for.
using System.Runtime.InteropServices;
using VRTraining.Languages;

namespace VRTraining.Headset.CommandLine;

/// <summary>The language of the computer, as far as the product speaks it.</summary>
/// <remarks>.NET is not asked: the product runs the same with and without the system's cultures.</remarks>
internal static partial class SystemLanguage
{
    private const int LongestName = 85;

    /// <summary>The language of this computer; English where the product does not speak it.</summary>
    /// <param name="variable">Gives a variable of the environment.</param>
    public static Language Of(Func<string, string?> variable) =>
        Language.For(OperatingSystem.IsWindows() ? [UserLocale()] : Wanted(variable));

    /// <summary>
    /// What the environment asks for, most wanted first, as POSIX and gettext read it: <c>LANGUAGE</c> is a list, of the
    /// others the first that is set counts.
    /// </summary>
    public static IEnumerable<string> Wanted(Func<string, string?> variable)
    {
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(variable).FirstOrDefault(value => value is { Length: > 0 });
        var list = locale is null or "C" or "POSIX" ? [] : (variable("LANGUAGE") ?? "").Split(':');
        return list.Append(locale ?? "").Where(each => each.Length > 0)
            .Select(each => each.Split('.', '@')[0].Replace('_', '-'));
    }

    private static string UserLocale()
    {
        var name = new char[LongestName];
        var length = GetUserDefaultLocaleName(name, name.Length);
        return length > 1 ? new string(name, 0, length - 1) : "";
    }

    [LibraryImport("kernel32", StringMarshalling = StringMarshalling.Utf16)]
    private static partial int GetUserDefaultLocaleName([Out] char[] name, int length);
}
