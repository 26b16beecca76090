// What this computer is called by those who come in, and which names nobody may call it.
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace VRTraining.Host.Doors;

/// <summary>
/// A page of another server may point its own name at this computer and then speak to it as to itself (DNS rebinding).
/// Requests must therefore name this computer by an address or by its own name.
/// </summary>
internal static class HostNames
{
    /// <summary>Lower-case letters, digits and dashes.</summary>
    public static string OfThisComputer { get; } =
        string.Concat(Environment.MachineName.ToLowerInvariant().Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            is { Length: > 0 } name ? name : "host";

    /// <summary>The addresses at which others in the network may reach this computer, the likeliest first.</summary>
    public static IReadOnlyList<IPAddress> Addresses()
    {
        try
        {
            return [.. NetworkInterface.GetAllNetworkInterfaces()
                .Where(network => network.OperationalStatus == OperationalStatus.Up
                    && network.NetworkInterfaceType != NetworkInterfaceType.Loopback)
                .Select(network => network.GetIPProperties())
                .OrderByDescending(network => network.GatewayAddresses.Count > 0)
                .SelectMany(network => network.UnicastAddresses)
                .Select(address => address.Address)
                .Where(address => address.AddressFamily == AddressFamily.InterNetwork
                    && !address.ToString().StartsWith("169.254.", StringComparison.Ordinal))
                .Distinct()];
        }
        catch (NetworkInformationException)
        {
            return [];
        }
    }

    /// <summary>Whether a request may name this computer so.</summary>
    /// <param name="host">The name without a port.</param>
    /// <param name="isLocal">Whether it came in at the door of this computer alone.</param>
    public static bool Knows(string host, bool isLocal) => isLocal
        ? host is "127.0.0.1" or "localhost"
        : IPAddress.TryParse(host.Trim('[', ']'), out _)
            || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.Equals(OfThisComputer, StringComparison.OrdinalIgnoreCase)
            || host.Equals($"{OfThisComputer}.local", StringComparison.OrdinalIgnoreCase);

    /// <summary>Refuses requests for any other name.</summary>
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (Knows(context.Request.Host.Host, !context.Request.IsHttps))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
