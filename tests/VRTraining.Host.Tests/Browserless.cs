// A visitor without script: follows links and sends forms, as any browser does with the plain pages.
using System.Net;
using System.Text.RegularExpressions;
using VRTraining.Host.Desktop;

namespace VRTraining.Host.Tests;

/// <summary>Uses the plain pages of a desktop over HTTP, with cookies, without script.</summary>
internal sealed partial class Browserless : IDisposable
{
    private readonly HttpClient _http;
    private readonly Uri _root;

    /// <summary>At a desktop, with a browser that asks for languages as it says in <paramref name="languages"/>.</summary>
    public Browserless(DesktopHost desktop, string languages = "en")
    {
        _root = new Uri(new Uri(desktop.Address), "/");
        _http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies });
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", languages);
    }

    /// <summary>What this browser remembers.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>The page last seen.</summary>
    public string Html { get; private set; } = "";

    /// <summary>Where it is.</summary>
    public string Path { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public async Task OpenAsync(string address) => await SeeAsync(await _http.GetAsync(new Uri(_root, address)));

    /// <summary>Sends the form with that action, with the values given beside those it has.</summary>
    public async Task SendAsync(string action, params (string Name, string Value)[] values)
    {
        var form = Forms().Matches(Html).FirstOrDefault(match => WebUtility.HtmlDecode(match.Groups["action"].Value) == action)
            ?? throw new InvalidOperationException($"No form sends to {action}. The page is:\n{Html}");
        var fields = Inputs().Matches(form.Value)
            .Where(input => !Ticks().IsMatch(input.Value) || input.Value.Contains(" checked", StringComparison.Ordinal))
            .Select(input => (Name: Attribute(input.Value, "name"), Value: Attribute(input.Value, "value")))
            .Where(field => field.Name is not null && values.All(value => value.Name != field.Name))
            .Select(field => KeyValuePair.Create(field.Name!, field.Value ?? ""))
            .Concat(values.Select(value => KeyValuePair.Create(value.Name, value.Value)));
        await SeeAsync(await _http.PostAsync(new Uri(_root, action), new FormUrlEncodedContent(fields)));
    }

    public bool Has(string action) => Html.Contains($"action=\"{action}\"", StringComparison.Ordinal);

    public void Dispose() => _http.Dispose();

    private async Task SeeAsync(HttpResponseMessage response)
    {
        Status = response.StatusCode;
        Path = response.RequestMessage!.RequestUri!.AbsolutePath;
        Html = await response.Content.ReadAsStringAsync();
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $" {name}=\"([^\"]*)\"") is { Success: true } match
            ? WebUtility.HtmlDecode(match.Groups[1].Value)
            : null;

    [GeneratedRegex("""<form method="post" action="(?<action>[^"]*)".*?</form>""", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("type=\"(checkbox|radio)\"")]
    private static partial Regex Ticks();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();
}
