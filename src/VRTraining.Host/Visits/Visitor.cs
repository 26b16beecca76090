// Who uses the desktop: a profile, or somebody who practises without trace.
using Microsoft.AspNetCore.Http;

namespace VRTraining.Host.Visits;

/// <summary>Who uses the desktop.</summary>
/// <param name="Profile">The code of the profile; of somebody without trace a word that is never stored.</param>
/// <param name="LeavesNoTrace">Whether runs stay in memory only.</param>
public sealed record Visitor(string Profile, bool LeavesNoTrace)
{
    private const string CookieName = "vrtraining-profile";
    private const string NoTraceValue = "-";

    /// <summary>Practises without trace.</summary>
    public static Visitor WithoutTrace { get; } = new("no-trace", true);

    /// <summary>The visitor of a request, or null where nobody has been chosen yet.</summary>
    public static Visitor? Of(HttpContext context) => context.Request.Cookies[CookieName] switch
    {
        null or "" => null,
        NoTraceValue => WithoutTrace,
        var code => new Visitor(code, false),
    };

    /// <summary>Remembers the visitor in this browser.</summary>
    public void Remember(HttpContext context) => context.Response.Cookies.Append(
        CookieName,
        LeavesNoTrace ? NoTraceValue : Profile,
        new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
            Path = "/",
            MaxAge = LeavesNoTrace ? null : TimeSpan.FromDays(365),
        });

    /// <summary>Forgets who it was.</summary>
    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(CookieName);
}
