// Only who started the desktop may use it: the address that is printed carries a key, which becomes a cookie.
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace VRTraining.Host.Desktop;

/// <summary>Keeps other users of the same machine, and other pages in the same browser, out.</summary>
internal sealed class LaunchKey
{
    public const string QueryName = "key";

    /// <summary>Browsers share cookies between ports: with a name of its own each desktop keeps its key.</summary>
    private readonly string _cookieName = $"vrtraining-key-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";

    /// <summary>128 random bits, in hexadecimal.</summary>
    public string Value { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Lets a request pass that carries the key, and turns a key in the address into a cookie.</summary>
    public async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Query.TryGetValue(QueryName, out var given) && Matches(given))
        {
            // SameSite strict and HttpOnly: no other page can use it, no script can read it.
            context.Response.Cookies.Append(_cookieName, Value, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                IsEssential = true,
                Path = "/",
            });
            context.Response.Redirect(context.Request.Path == "/" ? "/" : context.Request.Path);
            return;
        }

        if (Matches(context.Request.Cookies[_cookieName]))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(
            "Please open the whole address that vrtraining printed when it started: it carries the key to your desktop.");
    }

    private bool Matches(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Value));
}
