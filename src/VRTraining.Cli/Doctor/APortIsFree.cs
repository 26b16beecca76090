// The desktop can listen on this computer.
using System.Net;
using System.Net.Sockets;
using VRTraining.Link.Preflight;

namespace VRTraining.Cli.Doctor;

/// <summary>The desktop can listen on this computer, on its usual port or on another.</summary>
internal static class APortIsFree
{
    private const string About = "port";

    /// <summary>Listens for a moment, to this computer only.</summary>
    /// <param name="usualPort">The port that the desktop tries first.</param>
    public static Finding Look(int usualPort) =>
        CanListen(usualPort) ? new Finding(About, Verdict.Ok, $"The desktop can use its port, {usualPort}.")
        : CanListen(0) ? new Finding(
            About, Verdict.Ok, $"Port {usualPort} is in use, perhaps by an open desktop; another one is free.")
        : new Finding(
            About, Verdict.Broken, "No program may listen on this computer, so that the desktop cannot start.",
            "Allow VRTraining to listen on 127.0.0.1 in the settings of your security software.");

    private static bool CanListen(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
