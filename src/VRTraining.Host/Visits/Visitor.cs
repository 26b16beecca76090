// Who uses the desktop: a profile, or somebody who practises without trace.
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using VRTraining.Host.Doors;

namespace VRTraining.Host.Visits;

/// <summary>Who uses the desktop.</summary>
/// <param name="Profile">The code of the profile; of somebody without trace a word that is never stored.</param>
/// <param name="LeavesNoTrace">Whether runs stay in memory only.</param>
public sealed record Visitor(string Profile, bool LeavesNoTrace)
{
    /// <summary>Whether it is a learner in somebody else's session, who cannot become another visitor.</summary>
    public bool IsGuest { get; init; }

    /// <summary>No code of a profile begins with it, so that nobody without trace is taken for a profile.</summary>
    private const char NoTraceMark = '-';

    /// <summary>Somebody new who practises without trace; nobody else is the same.</summary>
    public static Visitor WithoutTrace() =>
        new(NoTraceMark + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), true);

    /// <summary>The visitor of a request, or null where nobody has been chosen yet.</summary>
    public static Visitor? Of(HttpContext context) => Guest.Of(context) switch
    {
        // What a guest's own cookie says counts for nothing: it would open every profile of this computer.
        { Role: DoorRole.Learner, Profile: { } profile } => new Visitor(profile, false) { IsGuest = true },
        { Role: DoorRole.Owner } => Chosen(context),
        _ => null,
    };

    /// <summary>Whether a profile's code is that of somebody without trace.</summary>
    public static bool IsWithoutTrace(string profile) => profile.StartsWith(NoTraceMark);

    /// <summary>Remembers the visitor in this browser.</summary>
    public void Remember(HttpContext context) => context.Response.Cookies.Append(
        CookieName(context),
        Profile,
        new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
            Path = "/",
            MaxAge = LeavesNoTrace ? null : TimeSpan.FromDays(365),
        });

    /// <summary>Forgets who it was.</summary>
    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(CookieName(context));

    private static Visitor? Chosen(HttpContext context) => context.Request.Cookies[CookieName(context)] switch
    {
        null or "" => null,
        var code => new Visitor(code, IsWithoutTrace(code)),
    };

    /// <summary>Browsers share cookies between ports: with the port in its name each desktop has its own.</summary>
    private static string CookieName(HttpContext context) => $"vrtraining-profile-{context.Connection.LocalPort}";
}
