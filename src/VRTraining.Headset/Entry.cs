// What the command line asks for.
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Preflight;
using VRTraining.Headset.Running;

namespace VRTraining.Headset;

/// <summary>Runs what the command line asks for.</summary>
internal static class Entry
{
    /// <summary>Runs to the end; the calling thread draws the frames.</summary>
    /// <returns>0 fine, 1 a plan was not played as it expects, 2 usage, 3 failure.</returns>
    public static int Run(string[] arguments, TimeProvider time, TextWriter words, TextReader? answers = null)
    {
        if (HeadOptions.Read(arguments, out var problem) is not { } options)
        {
            words.WriteLine(problem);
            words.WriteLine(HeadOptions.Usage);
            return 2;
        }

        if (options.Help)
        {
            words.WriteLine(HeadOptions.Usage);
            return 0;
        }

        if (options.Doctor)
        {
            return HeadsetDoctor.Run(words, options.Json);
        }

        options = options with { SystemLanguage = SystemLanguage.Of(Environment.GetEnvironmentVariable) };
        return new HeadSession(options, time, words, answers ?? TextReader.Null).Run();
    }
}
