// A full room: 200 people join and vote at once, none lost and none twice; and a long session's memory.
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using VRTraining.Host.Desktop;
using VRTraining.Host.Doors;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Live;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Benchmarks.Figures;

internal static partial class SessionFigures
{
    private const int Room = 200;

    /// <summary>Of eight hours compressed into ten minutes, minute one has the first tenth: 48 minutes.</summary>
    private const int FirstTenth = 48;
    private static readonly PersonId Facilitator = new("facilitator");
    private static readonly PersonId Learner = new("learner");

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        // First, and at a desktop of its own: what 200 closed connections leave for a while would weigh more than eight hours do.
        yield return Figure.Most("session.memory_after_8_h_share", await MemoryAsync(), "of minute one", 1.05);

        using var folder = new TemporaryFolder();
        await using var desktop = await StartAsync(folder);
        var session = desktop.Session!.Host!;
        var run = await PlayAsync(session);

        var start = Stopwatch.GetTimestamp();
        var hubs = await Task.WhenAll(Enumerable.Range(0, Room).Select(_ => JoinAsync(desktop)));
        yield return Figure.Most("session.join_200_s", Stopwatch.GetElapsedTime(start).TotalSeconds, "s", 10);

        await DoAsync(session, Facilitator, Open(run, 1));
        start = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(hubs.Select((hub, i) => hub.InvokeAsync<string?>("Vote", 1, i % 2)));
        yield return Figure.Most("session.vote_200_s", Stopwatch.GetElapsedTime(start).TotalSeconds, "s", 2);

        var twice = await Task.WhenAll(hubs.Select(hub => hub.InvokeAsync<string?>("Vote", 1, 0)));
        await DoAsync(session, Facilitator, new SessionCommand.ClosePoll(new PollId(1)));
        var counted = session.State.Polls[0].Tally!.Counts[0].Sum();
        yield return Figure.Most("session.votes_lost", answers.Count(answer => answer is not null) + Room - counted, "votes", 0);
        yield return Figure.Most("session.votes_twice", twice.Count(answer => answer != "already-voted"), "votes", 0);
        await Task.WhenAll(hubs.Select(hub => hub.DisposeAsync().AsTask()));
    }

    private static Task<DesktopHost> StartAsync(TemporaryFolder folder) => DesktopHost.StartAsync(
        new DesktopOptions(folder.Path, 0, []) { Doors = new DoorOptions { Scenario = "late-report" } }, default);

    /// <summary>Eight hours of a busy room: a poll every five minutes, a note and ten signs a minute, thoughts now and then.</summary>
    private static async Task<double> MemoryAsync()
    {
        using var folder = new TemporaryFolder();
        await using var desktop = await StartAsync(folder);
        var session = desktop.Session!.Host!;
        var run = await PlayAsync(session);
        var people = Enumerable.Range(0, 50).Select(i => new PersonId($"person-{i}")).ToList();
        foreach (var person in people)
        {
            await DoAsync(session, person, new SessionCommand.Join(SessionRole.Participant, null));
        }

        var first = 0L;
        for (var minute = 0; minute < 480; minute++)
        {
            await DoAsync(session, Facilitator, new SessionCommand.Write(false, null, $"Minute {minute}."));
            for (var sign = 0; sign < 10; sign++)
            {
                await DoAsync(session, people[sign], new SessionCommand.React(Reaction.Heart));
            }

            if (minute % 5 == 0)
            {
                await PollAsync(session, run, people, minute + 2);
                await DoAsync(session, people[minute % 50], new SessionCommand.Say(MessageKind.Thought, "That took courage."));
            }

            if (minute == FirstTenth - 1)
            {
                first = Live();
            }
        }

        return Live() / (double)first;
    }

    /// <summary>
    /// What is left after collection. A reading by <see cref="GC.GetTotalMemory"/> alone ends its collections as soon as two differ
    /// by less than 5 %, which is what is to be told; so collect and compact until nothing more goes.
    /// </summary>
    private static long Live()
    {
        for (var before = long.MaxValue; ;)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            var now = GC.GetTotalMemory(forceFullCollection: false);
            if (now >= before)
            {
                return before;
            }

            before = now;
        }
    }

    private static async Task PollAsync(SessionHost session, RunId run, List<PersonId> people, int at)
    {
        await DoAsync(session, Facilitator, Open(run, at));
        var poll = session.State.OpenPollOn(run)!.Id;
        await Task.WhenAll(people.Select((person, i) => DoAsync(session, person, new SessionCommand.Vote(poll, [i % 2]))));
        await DoAsync(session, Facilitator, new SessionCommand.ClosePoll(poll));
        await DoAsync(session, Facilitator, new SessionCommand.LetGo(run));
    }

    private static async Task<RunId> PlayAsync(SessionHost session)
    {
        var run = RunId.New(TimeProvider.System.GetUtcNow());
        await DoAsync(session, Learner, new SessionCommand.Join(SessionRole.Learner, null));
        await DoAsync(session, Learner, new SessionCommand.Agree());
        await DoAsync(session, Facilitator, new SessionCommand.GoTo(SessionPhase.Prebrief));
        await DoAsync(session, Facilitator, new SessionCommand.GoTo(SessionPhase.Play));
        await DoAsync(session, Learner, new SessionCommand.BeginRun(run));
        return run;
    }

    private static SessionCommand.OpenPoll Open(RunId run, int at) => new(
        PollKind.Vote, new PollPlace(run, new NodeId("open"), at), [new("one", "One way."), new("other", "The other way.")]);

    private static async Task DoAsync(SessionHost session, PersonId by, SessionCommand command)
    {
        if (await session.SubmitAsync(by, command, default) is { } refusal)
        {
            throw new InvalidOperationException($"{command} was refused ({refusal}); what is measured would be something else.");
        }
    }

    /// <summary>As a phone joins: the page, the code, and then the live connection.</summary>
    private static async Task<HubConnection> JoinAsync(DesktopHost desktop)
    {
        var cookies = new CookieContainer();
        var root = new Uri(new Uri(desktop.Address), "/");
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies });
        var page = await http.GetStringAsync(new Uri(root, "join"));
        using var answer = await http.PostAsync(new Uri(root, "join"), new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Token().Match(page).Groups[1].Value),
            new("code", desktop.Doors!.Code.Current),
            new("role", "participant"),
        ]));
        answer.EnsureSuccessStatusCode();
        var hub = new HubConnectionBuilder().WithUrl(new Uri(root, "hubs/session"), options =>
        {
            options.Cookies = cookies;
            options.SkipNegotiation = true;
            options.Transports = HttpTransportType.WebSockets;
        }).Build();
        await hub.StartAsync();
        await hub.InvokeAsync("Follow");
        return hub;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
