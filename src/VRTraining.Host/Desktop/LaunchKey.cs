// Only who started the desktop may use it: the address that is printed carries a key, which becomes a cookie.
using Microsoft.AspNetCore.Http;
using VRTraining.Host.Doors;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Desktop;

/// <summary>Keeps other users of the same machine, and other pages in the same browser, out.</summary>
internal sealed class LaunchKey
{
    public const string QueryName = "key";

    /// <summary>Browsers share cookies between ports: with a name of its own each desktop keeps its key.</summary>
    private readonly string _cookieName = $"vrtraining-key-{SecretToken.New()[..8]}";

    /// <summary>128 random bits, in hexadecimal.</summary>
    public string Value { get; } = SecretToken.New();

    /// <summary>Turns a key in the address into a cookie; then the request is answered.</summary>
    public bool TakeFromAddress(HttpContext context)
    {
        if (!context.Request.Query.TryGetValue(QueryName, out var given) || !SecretToken.Same(given, Value))
        {
            return false;
        }

        // SameSite strict and HttpOnly: no other page can use it, no script can read it.
        context.Response.Cookies.Append(_cookieName, Value, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
            Path = "/",
        });
        context.Response.Redirect(context.Request.Path == "/" ? "/" : context.Request.Path);
        return true;
    }

    /// <summary>Whether a request carries the key.</summary>
    public bool Opens(HttpContext context) => SecretToken.Same(context.Request.Cookies[_cookieName], Value);

    /// <summary>Tells somebody without the key where it is.</summary>
    public static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            Say("Please open the whole address that vrtraining printed when it started: it carries the key to your desktop."));
    }
}
