// --doctor: what the runtime and the headset say, told in a process of its own.
using VRTraining.Link.Preflight;

namespace VRTraining.Headset.Preflight;

/// <summary>Tells what the runtime and the headset say.</summary>
internal static class HeadsetDoctor
{
    /// <summary>Looks and tells.</summary>
    /// <param name="words">Where to.</param>
    /// <param name="json">A line of JSON a finding, for <c>vrtraining doctor</c>.</param>
    /// <returns>0 where nothing is broken, else 1.</returns>
    public static int Run(TextWriter words, bool json)
    {
        var worst = Verdict.Ok;
        foreach (var finding in Look(RuntimeManifests.Active(Environment.GetEnvironmentVariable)))
        {
            worst = finding.Verdict > worst ? finding.Verdict : worst;
            words.WriteLine(json ? FindingLine.Write(finding) : $"{Sign(finding.Verdict)} {finding.Text} {finding.Advice}".TrimEnd());
            words.Flush();
        }

        return worst == Verdict.Broken ? 1 : 0;
    }

    private static Finding[] Look(RuntimeManifest? manifest)
    {
        if (manifest is not { Problem: null, Library: { } file })
        {
            return [RuntimeFinding.Of(manifest)];
        }

        if (RuntimeLibrary.Load(file, out var trouble) is not { } library)
        {
            return [RuntimeFinding.Silent(manifest, trouble)];
        }

        using var look = new RuntimeLook(library);
        return look.Facts(out trouble) is { } facts
            ? [.. HeadsetFindings.Of(facts)]
            : [RuntimeFinding.Silent(manifest, trouble)];
    }

    private static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Ok => "ok ",
        Verdict.Warning => "!  ",
        _ => "×  ",
    };
}
