// The cookie that carries a guest's token: no script reads it, no other site sends it.
using Microsoft.AspNetCore.Http;

namespace VRTraining.Host.Doors;

internal static class GuestCookie
{
    public static string? Read(HttpContext context) => context.Request.Cookies[Name(context)];

    public static void Write(HttpContext context, string token) => context.Response.Cookies.Append(
        Name(context),
        token,
        new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            Path = "/",
            MaxAge = TimeSpan.FromHours(14),
        });

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(Name(context));

    /// <summary>Browsers share cookies between ports: with the port in its name each host has its own.</summary>
    private static string Name(HttpContext context) =>
        $"{(context.Request.IsHttps ? "__Secure-" : "")}vrtraining-guest-{context.Connection.LocalPort}";
}
