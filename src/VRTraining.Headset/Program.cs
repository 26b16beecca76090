// The headset app: where the process begins.
namespace VRTraining.Headset;

internal static class Program
{
    private static int Main(string[] arguments) => Entry.Run(arguments, TimeProvider.System, Console.Out, Console.In);
}
