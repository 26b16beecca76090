// The host of a session is killed in mid-vote and started again: nothing that was kept is lost, and everybody is where they were.
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Processes;

[CancelAfter(600_000)]
public sealed partial class SessionKillTests
{
    [Test]
    public async Task Host_KilledInMidVote_LosesNoVoteNoteBookmarkOrRun_AndKnowsEverybodyAgain()
    {
        using var folder = new TemporaryFolder();
        var port = FreePort();
        using var facilitator = new Person(port);
        using var learner = new Person(port);
        var room = Enumerable.Range(0, 6).Select(_ => new Person(port)).ToList();
        string run;
        using (var host = await StartAsync(folder, port, facilitator))
        {
            await learner.JoinAsync(host.Code, "learner");
            foreach (var person in room)
            {
                await person.JoinAsync(host.Code, "participant");
            }

            await facilitator.OnConsoleAsync("go-to", ("phase", "prebrief"));
            await learner.SendAsync("/session", "/session/agree");
            await facilitator.OnConsoleAsync("go-to", ("phase", "play"));
            await facilitator.OnConsoleAsync("ask-at-choices", ("kind", "vote"));
            await learner.SendAsync("/session", "/scenarios/thank-the-messenger/begin");
            run = learner.Path;
            await ToTheChoiceAsync(learner, run);
            await VoteAsync(room, 6);
            await facilitator.OnConsoleAsync("close-poll", ("poll", "1"));
            await UntilAsync(facilitator, "/console", html => !html.Contains("held for the room", StringComparison.Ordinal));
            await learner.ChooseAsync(run);
            await ToTheChoiceAsync(learner, run);
            await facilitator.OnConsoleAsync("note", ("text", "Kept before the kill"));
            await facilitator.OnConsoleAsync("bookmark", ("text", "Marked before the kill"));
            await learner.SendAsync("/session", "/session/decide", ("afterwards", "keep"));
            await VoteAsync(room, 3);
            host.Command.Kill();
            await host.Command.EndAsync();
        }

        using var again = await StartAsync(folder, port, facilitator);

        await facilitator.OpenAsync("/console");
        Assert.That(facilitator.Html, Does.Contain("3 of 6 have voted"));
        Assert.That(facilitator.Html, Does.Contain("Kept before the kill").And.Contain("Marked before the kill"));
        await learner.OpenAsync(run);
        Assert.That(learner.Html, Does.Contain("The room is voting"), "the run is where it was");
        await learner.OpenAsync("/session");
        Assert.That(learner.Html, Does.Match("aria-pressed=\"true\"[^>]*>I keep it<"));
        await room[0].OpenAsync("/session");
        Assert.That(room[0].Html, Does.Contain("You have voted"), "known again, and not twice");
        await VoteAsync(room[3..], 3);
        await facilitator.OnConsoleAsync("close-poll", ("poll", "2"));
        Assert.That(facilitator.Html, Does.Contain("6 votes"));
        await UntilAsync(learner, run, html => !html.Contains("The room is voting", StringComparison.Ordinal));
        Assert.That(again.Code, Does.Match("^[0-9]{6}$"));
        await facilitator.OpenAsync("/console/report/session.jsonl");
        Assert.That(facilitator.Html, Does.Contain("Kept before the kill"));
        Assert.That(
            Regex.Count(facilitator.Html, "\"text\":\"votes\",\"number\":6"),
            Is.EqualTo(2),
            "the vote that was closed before, and the one of both lives");
        room.ForEach(person => person.Dispose());
    }

    private static async Task<Running> StartAsync(TemporaryFolder folder, int port, Person facilitator)
    {
        var command = BuiltCommand.Start(
            new Dictionary<string, string>(),
            "facilitate", "thank-the-messenger", "--json", "--no-browser", "--port", $"{port}", "--data", folder.PathOf("host"));
        using var line = JsonDocument.Parse((await command.Out.ReadLineAsync())!);
        await facilitator.OpenAsync(line.RootElement.GetProperty("address").GetString()!);
        return new Running(command, line.RootElement.GetProperty("code").GetString()!);
    }

    private static async Task ToTheChoiceAsync(Person learner, string run)
    {
        await learner.OpenAsync(run);
        while (learner.Has($"{run}/advance"))
        {
            await learner.SendAsync(run, $"{run}/advance");
        }

        await UntilAsync(learner, run, html => html.Contains("The room is voting", StringComparison.Ordinal));
    }

    private static async Task VoteAsync(List<Person> room, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await room[i].SendAsync("/session", "/session/vote", ("mark0", $"{i % 2}"));
            Assert.That(room[i].Html, Does.Contain("You have voted"));
        }
    }

    private static async Task UntilAsync(Person person, string path, Predicate<string> isSo)
    {
        do
        {
            TestContext.CurrentContext.CancellationToken.ThrowIfCancellationRequested();
            await Task.Delay(50);
            await person.OpenAsync(path);
        }
        while (!isSo(person.Html));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Running(BuiltCommand Command, string Code) : IDisposable
    {
        public void Dispose() => Command.Dispose();
    }

    /// <summary>A browser without script, which keeps its cookies over the death of the host.</summary>
    [SuppressMessage("Performance", "CA1812", Justification = "Made above.")]
    private sealed partial class Person(int port) : IDisposable
    {
        private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };

        public string Html { get; private set; } = "";

        public string Path { get; private set; } = "";

        public bool Has(string action) => Html.Contains($"action=\"{action}\"", StringComparison.Ordinal);

        public async Task OpenAsync(string path) => await SeeAsync(await _http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

        public async Task JoinAsync(string code, string role)
        {
            await SendAsync("/join", "/join", ("code", code), ("role", role));
            Assert.That(Path, Is.EqualTo("/session"));
        }

        public Task OnConsoleAsync(string action, params (string, string)[] values) =>
            SendAsync("/console", $"/console/{action}", values);

        public async Task ChooseAsync(string run)
        {
            await OpenAsync(run);
            await SendAsync(run, $"{run}/choose", ("choice", Choice().Match(Html).Groups[1].Value));
        }

        /// <summary>Opens a page and sends the form on it with that action, with its own fields and these.</summary>
        public async Task SendAsync(string page, string action, params (string Name, string Value)[] values)
        {
            await OpenAsync(page);
            var sends = $"action=\"{action}\"";
            var form = Form().Matches(Html).FirstOrDefault(form => form.Value.Contains(sends, StringComparison.Ordinal))?.Value
                ?? throw new InvalidOperationException($"No form sends to {action}:\n{Html}");
            var fields = Hidden().Matches(form).Select(field => (field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value)))
                .Where(field => values.All(value => value.Name != field.Item1)).Concat(values)
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2));
            await SeeAsync(await _http.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(fields)));
        }

        public void Dispose() => _http.Dispose();

        private async Task SeeAsync(HttpResponseMessage response)
        {
            Path = response.RequestMessage!.RequestUri!.AbsolutePath;
            Html = await response.Content.ReadAsStringAsync();
        }

        [GeneratedRegex("""<form method="post" action="([^"]*)".*?</form>""", RegexOptions.Singleline)]
        private static partial Regex Form();

        [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)"[^>]*>""")]
        private static partial Regex Hidden();

        [GeneratedRegex("""name="choice" value="([^"]+)"[^>]*""")]
        private static partial Regex Choice();
    }
}
