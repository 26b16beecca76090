// An option that takes the number of a port.
using System.CommandLine;

namespace VRTraining.Cli.CommandLine;

/// <summary>Options that take the number of a port.</summary>
internal static class PortOption
{
    /// <summary>An option for a port from 1 to 65535.</summary>
    public static Option<int?> Named(string name, string description)
    {
        var port = new Option<int?>(name) { Description = description, HelpName = "1-65535" };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 65535)
            {
                result.AddError($"{name} takes a number from 1 to 65535.");
            }
        });
        return port;
    }
}
