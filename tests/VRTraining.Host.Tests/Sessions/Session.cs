// A session at a test's desktop, used by people with plain browsers.
using VRTraining.Host.Doors;
using VRTraining.Host.Sessions;
using VRTraining.Sessions.State;

namespace VRTraining.Host.Tests.Sessions;

/// <summary>A desktop whose doors are open, with a facilitator in it.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly List<Browserless> _people = [];

    private Session(Desktop desktop) => Desktop = desktop;

    public Desktop Desktop { get; }

    public SessionDoors Doors => Desktop.Host.Doors!;

    public Browserless Facilitator { get; private set; } = null!;

    public LiveSession Live => Desktop.Host.Session!;

    public SessionState State => Live.State!;

    public static async Task<Session> StartAsync(string? scenario = "thank-the-messenger", string languages = "en")
    {
        var session = new Session(await Desktop.StartAsync(doors: new DoorOptions { Scenario = scenario }));
        session.Facilitator = session.Add(languages);
        await session.Facilitator.OpenAsync(session.Desktop.Host.Address);
        await session.Facilitator.OpenAsync("/console");
        return session;
    }

    /// <summary>Somebody joins with the code, and is on the session's page.</summary>
    public async Task<Browserless> JoinAsync(string role = "participant", string languages = "en")
    {
        var person = Add(languages);
        await person.OpenAsync("/join");
        await person.SendAsync("/join", ("code", Doors.Code.Current), ("role", role));
        return person;
    }

    public async Task<IReadOnlyList<Browserless>> JoinManyAsync(int count)
    {
        var people = new List<Browserless>();
        for (var i = 0; i < count; i++)
        {
            people.Add(await JoinAsync());
        }

        return people;
    }

    /// <summary>A learner plays a plan of the session's scenario, two seconds an input, and the room goes on to the debrief.</summary>
    /// <returns>The learner, and the run as forms name it.</returns>
    public async Task<(Browserless Learner, string Run)> PlayToTheDebriefAsync(
        string plan, string style = "pearls", string languages = "en")
    {
        var scenario = State.Scenario.Id.Value;
        var learner = await JoinAsync("learner", languages);
        await ConsoleAsync("go-to", ("phase", "prebrief"));
        await learner.OpenAsync("/session");
        await learner.SendAsync("/session/agree");
        await ConsoleAsync("go-to", ("phase", "play"));
        await learner.OpenAsync("/session");
        await learner.SendAsync($"/scenarios/{scenario}/begin");
        var run = learner.Path;
        foreach (var input in PlainPlay.Of(scenario, plan).Expected.Inputs.Skip(1))
        {
            Desktop.Time.Advance(TimeSpan.FromSeconds(2));
            await PlainPlay.GiveAsync(learner, run, input);
        }

        await ConsoleAsync("go-to", ("phase", "debrief"));
        await ConsoleAsync("begin-debrief", ("style", style));
        return (learner, run["/runs/".Length..]);
    }

    /// <summary>The facilitator asks for something on the console.</summary>
    public async Task ConsoleAsync(string action, params (string Name, string Value)[] values)
    {
        await Facilitator.OpenAsync("/console");
        await Facilitator.SendAsync($"/console/{action}", values);
    }

    /// <summary>Waits; the fixture's limit is the only clock.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.CurrentContext.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _people.ForEach(person => person.Dispose());
        await Desktop.DisposeAsync();
    }

    private Browserless Add(string languages = "en")
    {
        var person = new Browserless(Desktop.Host, languages);
        _people.Add(person);
        return person;
    }
}
