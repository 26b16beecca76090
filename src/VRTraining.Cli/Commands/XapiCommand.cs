// vrtraining xapi: record stores, what waits for them, and sending it.
using System.CommandLine;
using System.Text.RegularExpressions;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Stores;
using VRTraining.Cli.Terminal;
using VRTraining.Host.Delivery;
using VRTraining.Storage;
using VRTraining.Storage.Outbox;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining xapi add|remove|share|push|status|retry</c>.</summary>
internal sealed partial class XapiCommand(Desk desk)
{
    private const int ShownDead = 20;

    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var name = new Argument<string>("name") { Description = "What to call it here: 2–32 lower-case letters, digits, dashes" };
        var endpoint = new Argument<string>("endpoint") { Description = "Its address, such as https://lrs.example.org/xapi" };
        var version = new Option<string>("--xapi")
        {
            Description = "What it speaks: 1.0.3 or 2.0.0",
            HelpName = "version",
            DefaultValueFactory = _ => "1.0.3",
        };
        version.AcceptOnlyFromAmong("1.0.3", "2.0.0");
        var add = new Command("add", "Add a record store; your runs are shared with it from now on") { name, endpoint, version };
        add.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new XapiCommand(desk).AddAsync(
            parsed.GetRequiredValue(name), parsed.GetRequiredValue(endpoint), parsed.GetRequiredValue(version), cancellationToken)));

        var gone = new Argument<string>("name") { Description = "Which" };
        var remove = new Command("remove", "Remove a record store with what waits for it") { gone };
        remove.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new XapiCommand(desk).RemoveAsync(
            parsed.GetRequiredValue(gone), cancellationToken)));

        var whether = new Argument<string>("whether") { Description = "on or off" };
        whether.AcceptOnlyFromAmong("on", "off");
        var share = new Command("share", "Say whether your runs are shared with record stores; off takes back what waits") { whether };
        share.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new XapiCommand(desk).ShareAsync(
            parsed.GetRequiredValue(whether) == "on", cancellationToken)));

        var push = new Command("push", "Send what waits");
        push.SetAction((parsed, cancellationToken) =>
            edge.RunAsync(parsed, desk => new XapiCommand(desk).PushAsync(cancellationToken)));

        var status = new Command("status", "Show record stores, what waits, and what was refused");
        status.SetAction((parsed, cancellationToken) =>
            edge.RunAsync(parsed, desk => new XapiCommand(desk).StatusAsync(cancellationToken)));

        var again = new Argument<string>("name") { Description = "Which" };
        var retry = new Command("retry", "Let statements that were refused for good wait again") { again };
        retry.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new XapiCommand(desk).RetryAsync(
            parsed.GetRequiredValue(again), cancellationToken)));

        return new Command("xapi", "Send runs to record stores (xAPI), and see how that goes") { add, remove, share, push, status, retry };
    }

    /// <summary>Adds a record store.</summary>
    public async Task<int> AddAsync(string name, string endpoint, string version, CancellationToken cancellationToken)
    {
        if (!NamePattern().IsMatch(name))
        {
            throw CannotException.Usage($"'{name}' cannot be a name. Take 2–32 lower-case letters, digits and dashes, a letter first.");
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.UserInfo.Length > 0
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            throw CannotException.Usage(
                "The address must begin with https:// (http:// only on this computer) and hold no password: "
                    + $"that goes into {Credential.VariableOf(name)}.");
        }

        await using var store = await OpenAsync(cancellationToken);
        var profile = await Learners.OfAsync(store, null, cancellationToken);
        await store.Outbox.AddAsync(new RecordStore(name, address, version), cancellationToken);
        await store.Outbox.SetSharingAsync(profile, true, cancellationToken);
        desk.NewPage().Write($"{name} is added. Runs of {profile} are shared with it; 'xapi push' sends them. "
            + $"Its credential is read from {Credential.VariableOf(name)} (user:password, or Bearer and a token) "
            + "or from the system's secret store, and kept nowhere else.");
        return ExitCode.Fine;
    }

    /// <summary>Removes a record store.</summary>
    public async Task<int> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(cancellationToken);
        if (!await store.Outbox.RemoveAsync(name, cancellationToken))
        {
            throw Unknown(name);
        }

        desk.NewPage().Write($"{name} is removed. What it has been sent is there still.");
        return ExitCode.Fine;
    }

    /// <summary>Shares the runs of the profile in use, or no longer.</summary>
    public async Task<int> ShareAsync(bool shares, CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(cancellationToken);
        var profile = await Learners.OfAsync(store, null, cancellationToken);
        await store.Outbox.SetSharingAsync(profile, shares, cancellationToken);
        desk.NewPage().Write(shares
            ? $"Runs of {profile} are shared with record stores."
            : $"Runs of {profile} are no longer shared. What was sent before is there still.");
        return ExitCode.Fine;
    }

    /// <summary>Sends what waits to every record store.</summary>
    public async Task<int> PushAsync(CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(cancellationToken);
        var telling = new RunTelling(store, new ExplainedRuns(store).ExplainAsync);
        using var http = OutboxDelivery.NewClient();
        var code = ExitCode.Fine;
        foreach (var queue in await QueuesAsync(store, cancellationToken))
        {
            var name = queue.Store.Name;
            await telling.CatchUpAsync(name, cancellationToken);
            OutboxDelivery Delivery(Credential credential) => new(store.Outbox, queue.Store, credential, http, desk.Clock);
            var done = await Credential.FindAsync(name, desk.Variable, cancellationToken) is { } credential
                ? await DeliverAsync(store, Delivery(credential), queue.Store, cancellationToken)
                : await StopAsync(store, name, cancellationToken);
            Say(new { Store = name, done.Delivered, done.Dead, done.Problem }, Words(name, done));
            code = Math.Max(code, done.Problem is not null ? ExitCode.Failure : done.Dead > 0 ? ExitCode.Findings : ExitCode.Fine);
        }

        return code;
    }

    private static async Task<Delivery> DeliverAsync(
        SqliteStore store, OutboxDelivery delivery, RecordStore to, CancellationToken cancellationToken)
    {
        if (await store.Outbox.NextAsync(to.Name, 1, cancellationToken) is not [])
        {
            // Noted first: whatever comes between, nobody is erased without being told of it.
            await store.Copies.NoteAsync("xapi", to.Endpoint.ToString(), null, cancellationToken);
        }

        return await delivery.PushAsync(cancellationToken);
    }

    /// <summary>Without a credential this one has to wait, and the others do not wait for it.</summary>
    private static async Task<Delivery> StopAsync(SqliteStore store, string name, CancellationToken cancellationToken)
    {
        var problem = $"There is no credential for {name}. Put it into {Credential.VariableOf(name)}, or into the system's secret store.";
        await store.Outbox.StoppedAsync(name, problem, cancellationToken);
        return new Delivery(0, 0, problem);
    }

    /// <summary>Shows how things stand.</summary>
    public async Task<int> StatusAsync(CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(cancellationToken);
        var profile = await Learners.OfAsync(store, null, cancellationToken);
        var isSharing = await store.Outbox.IsSharingAsync(profile, cancellationToken);
        desk.Note(isSharing ? $"Runs of {profile} are shared." : $"Runs of {profile} are not shared; 'xapi share on' shares them.");
        foreach (var queue in await QueuesAsync(store, cancellationToken))
        {
            var last = queue.DeliveredAt is { } at ? $"last delivery {at:yyyy-MM-dd HH:mm} UTC" : "nothing delivered yet";
            Say(queue, $"{queue.Store.Name} {queue.Store.Endpoint} (xAPI {queue.Store.XapiVersion}): {queue.Waiting} waiting, "
                + $"{queue.Delivered} delivered, {queue.Dead} refused, {last}"
                + (queue.Problem is null ? "" : $". It stopped: {queue.Problem}"));
            foreach (var dead in desk.Json ? [] : await store.Outbox.DeadAsync(queue.Store.Name, ShownDead, cancellationToken))
            {
                desk.NewPage().Write($"  {dead.Statement} ", Look.Attention, dead.Problem);
            }
        }

        return ExitCode.Fine;
    }

    /// <summary>Lets refused statements wait again.</summary>
    public async Task<int> RetryAsync(string name, CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(cancellationToken);
        if ((await store.Outbox.ListAsync(cancellationToken)).All(queue => queue.Store.Name != name))
        {
            throw Unknown(name);
        }

        var revived = await store.Outbox.ReviveAsync(name, cancellationToken);
        desk.NewPage().Write($"{(revived == 1 ? "1 statement waits" : $"{revived} statements wait")} again; 'xapi push' sends them.");
        return ExitCode.Fine;
    }

    private static string Words(string name, Delivery done)
    {
        var refused = done.Dead == 0 ? "" : $", {done.Dead} refused for good ('xapi status' says why)";
        var stopped = done.Problem is null ? "" : $". {done.Problem} The rest waits.";
        return $"{name}: {done.Delivered} delivered{refused}{stopped}";
    }

    private async Task<IReadOnlyList<QueueStanding>> QueuesAsync(SqliteStore store, CancellationToken cancellationToken)
    {
        var queues = await store.Outbox.ListAsync(cancellationToken);
        if (queues.Count == 0)
        {
            desk.Note("There is no record store. 'vrtraining xapi add' adds one; until then nothing is sent anywhere.");
        }

        return queues;
    }

    private static CannotException Unknown(string name) =>
        CannotException.Usage($"There is no record store '{name}'. 'vrtraining xapi status' lists them.");

    private Task<SqliteStore> OpenAsync(CancellationToken cancellationToken) =>
        SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);

    private void Say<T>(T model, string words)
    {
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(model));
        }
        else
        {
            desk.NewPage().Write(words);
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,31}\z")]
    private static partial Regex NamePattern();
}
