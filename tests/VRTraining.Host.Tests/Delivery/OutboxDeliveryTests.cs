// Statements reach a record store once each, however it behaves; what it will never take is set aside and told.
using System.Runtime.InteropServices;
using System.Text;
using VRTraining.Host.Delivery;
using VRTraining.Runs.Outbox;
using VRTraining.Storage;
using VRTraining.Storage.Outbox;
using VRTraining.Storage.Scenarios;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Delivery;

[CancelAfter(600_000)]
public sealed class OutboxDeliveryTests
{
    private const int Statements = 120;

    private TemporaryFolder _folder = null!;
    private HastyClock _clock = null!;
    private BadRecordStore _record = null!;
    private SqliteStore _store = null!;
    private List<Guid> _sent = null!;

    [SetUp]
    public async Task Begin()
    {
        _folder = new TemporaryFolder();
        _clock = new HastyClock();
        _record = await BadRecordStore.StartAsync(_clock);
        _store = await SqliteStore.OpenAsync(_folder.Path, _clock, CancellationToken.None);
        await _store.Scenarios.KeepAsync(
            new KeptScenario(HostedRun.ContentHash, SmallTalk.Scenario.Id, "1.0.0", "Small talk", "{}"u8.ToArray()),
            CancellationToken.None);
        await _store.Profiles.CreateAsync("quiet-otter", CancellationToken.None);
        await _store.Outbox.AddAsync(new RecordStore("lrs", _record.Address, "1.0.3"), CancellationToken.None);
        var run = HostedRun.New();
        await _store.BeginAsync(run, CancellationToken.None);
        _sent = [.. Enumerable.Range(1, Statements).Select(number => Records.Id(number).Value)];
        await _store.Outbox.QueueAsync(run.Id, [.. _sent.Select(Item)], CancellationToken.None);
    }

    [TearDown]
    public async Task End()
    {
        await _store.DisposeAsync();
        await _record.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task Push_ToARecordStoreThatIsFine_DeliversAllInThreeBatches()
    {
        var done = await PushAsync();

        Assert.That(done, Is.EqualTo(new Host.Delivery.Delivery(Statements, 0, null)));
        Assert.That(_record.Seen, Is.EqualTo(Enumerable.Repeat("Basic dXNlcjpwYXNz 1.0.3", 3)));
        await AllThereAsync(dead: 0);
    }

    [TestCase(Mood.TakesAndHangsUp)]
    [TestCase(Mood.TakesHalf)]
    [TestCase(Mood.NamesHalf)]
    [TestCase(Mood.StopsMidway)]
    [TestCase(Mood.Garbage)]
    [TestCase(Mood.Endless)]
    [TestCase(Mood.Hangs)]
    [TestCase(Mood.HangsMidway)]
    [TestCase(Mood.Busy)]
    [TestCase(Mood.Broken)]
    [TestCase(Mood.Away)]
    [TestCase(Mood.TimesOut)]
    [TestCase(Mood.TooEarly)]
    public async Task Push_WhereItMisbehavesForAWhile_DeliversAllOnceEach(object mood)
    {
        Behave((Mood)mood, 3);

        var done = await PushAsync();

        Assert.That(done, Is.EqualTo(new Host.Delivery.Delivery(Statements, 0, null)));
        Assert.That(_clock.Waits, Has.Count.EqualTo(3));
        await AllThereAsync(dead: 0);
    }

    [Test]
    public async Task Push_WhereItIsBusy_WaitsAsLongAsItAsks()
    {
        Behave(Mood.Busy, 2);

        await PushAsync();

        Assert.That(_clock.Waits, Is.EqualTo([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)]));
    }

    [Test]
    public async Task Push_WhereItAsksForADay_WaitsTwoMinutesATry_ThenLeavesTheRestForLater()
    {
        Behave(Mood.BusyForADay, 6);

        var done = await PushAsync();

        Assert.That(done, Is.EqualTo(new Host.Delivery.Delivery(0, 0, "The record store answers 429.")));
        Assert.That(_clock.Waits, Is.EqualTo(Enumerable.Repeat(TimeSpan.FromMinutes(2), 5)));
    }

    [Test]
    public async Task Push_WhereItAnswersSlowly_WaitsForIt_AndSendsNothingTwice()
    {
        Behave(Mood.Slow, 3);

        var done = await PushAsync();

        Assert.That(done, Is.EqualTo(new Host.Delivery.Delivery(Statements, 0, null)));
        Assert.That((_record.Seen.Count, _clock.Waits.Count), Is.EqualTo((3, 0)));
    }

    [Test]
    public async Task Push_WhereABatchIsTooLarge_SendsSmallerOnes()
    {
        _record.Most = 7;

        var done = await PushAsync();

        Assert.That(done, Is.EqualTo(new Host.Delivery.Delivery(Statements, 0, null)));
        await AllThereAsync(dead: 0);
    }

    [Test]
    public async Task Push_WhereItStaysBroken_StopsAfterSixTries_AndLosesNothing()
    {
        Behave(Mood.Broken, 6);

        var done = await PushAsync();
        var standing = (await _store.Outbox.ListAsync(CancellationToken.None)).Single();

        Assert.That(done, Is.EqualTo(new Host.Delivery.Delivery(0, 0, "The record store answers 500.")));
        Assert.That((standing.Waiting, standing.Problem), Is.EqualTo((Statements, "The record store answers 500.")));

        Assert.That((await PushAsync()).Delivered, Is.EqualTo(Statements), "the next one finds it well again");
        await AllThereAsync(dead: 0);
    }

    [TestCase(Mood.Closed, "The record store does not let you in (401). Check its credential.")]
    [TestCase(Mood.Forbidden, "The record store does not let you in (403). Check its credential.")]
    [TestCase(Mood.Elsewhere, "This is not the address of a record store: it answers 302.")]
    public async Task Push_WhereAPersonMustDoSomething_StopsAtOnce(object mood, string problem)
    {
        Behave((Mood)mood, 1);

        var done = await PushAsync();

        Assert.That(done, Is.EqualTo(new Host.Delivery.Delivery(0, 0, problem)));
        Assert.That((_record.Seen.Count, _clock.Waits.Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Push_WithBadStatementsAmongGoodOnes_SetsThoseAsideAlone()
    {
        _record.Poison.UnionWith([_sent[0], _sent[70], _sent[71], _sent[^1]]);

        var done = await PushAsync();
        var dead = await _store.Outbox.DeadAsync("lrs", 9, CancellationToken.None);

        Assert.That(done, Is.EqualTo(new Host.Delivery.Delivery(Statements - 4, 4, null)));
        Assert.That(dead.Select(statement => statement.Statement), Is.EqualTo(_record.Poison));
        Assert.That(dead[0].Problem, Is.EqualTo($"400 Statement {_sent[0]} is not valid."));
        await AllThereAsync(dead: 4);

        _record.Poison.Clear();
        await _store.Outbox.ReviveAsync("lrs", CancellationToken.None);
        Assert.That((await PushAsync()).Delivered, Is.EqualTo(4));
        await AllThereAsync(dead: 0);
    }

    [Test]
    public async Task Push_OfWhatIsThereAlready_IsDoneWhereItSaysTheSame_AndSetAsideWhereNot()
    {
        _record.Taken[_sent[3]] = Body(_sent[3]).Replace("}", ",\"stored\":\"2026-11-23T09:00:00Z\"}", StringComparison.Ordinal);
        _record.Taken[_sent[99]] = Body(_sent[99]).Replace("verb-of", "another", StringComparison.Ordinal);

        var done = await PushAsync();
        var dead = await _store.Outbox.DeadAsync("lrs", 9, CancellationToken.None);

        Assert.That(done, Is.EqualTo(new Host.Delivery.Delivery(Statements - 1, 1, null)));
        Assert.That(dead, Is.EqualTo([new DeadStatement(_sent[99], "The record store has another statement of this id.")]));
    }

    [Test]
    public async Task Push_ThroughEverythingAtOnce_EndsWithAsManyAsBegan()
    {
        _record.Poison.UnionWith([_sent[10], _sent[60]]);
        foreach (var mood in new[]
        {
            Mood.Hangs, Mood.TakesAndHangsUp, Mood.Busy, Mood.Fine, Mood.Broken, Mood.Garbage, Mood.Slow, Mood.Away,
            Mood.TakesHalf, Mood.Fine, Mood.HangsMidway, Mood.NamesHalf, Mood.Fine, Mood.StopsMidway, Mood.Broken, Mood.Endless,
        })
        {
            _record.Moods.Enqueue(mood);
        }

        var done = await PushAsync();

        Assert.That(done, Is.EqualTo(new Host.Delivery.Delivery(Statements - 2, 2, null)));
        await AllThereAsync(dead: 2);
    }

    [Test]
    public void Credential_NeverShowsItself()
    {
        Assert.That(Credential.Read("user:pass")!.ToString(), Is.EqualTo("(a credential)"));
        Assert.That(Credential.Read("nonsense"), Is.Null);
        Assert.That(Credential.VariableOf("our-lrs"), Is.EqualTo("VRTRAINING_XAPI_OUR_LRS"));
    }

    [Test]
    public void Credential_IsAskedOfTheSystem_WhereItHasASecretStore()
    {
        Assert.That(Words(OSPlatform.Linux), Is.EqualTo("secret-tool lookup service vrtraining store our-lrs"));
        Assert.That(Words(OSPlatform.OSX), Is.EqualTo("security find-generic-password -s vrtraining -a our-lrs -w"));
        Assert.That(Credential.QuestionFor("our-lrs", OSPlatform.Windows), Is.Null);

        static string Words(OSPlatform system) => Credential.QuestionFor("our-lrs", system) is var (program, arguments)
            ? $"{program} {string.Join(' ', arguments)}"
            : "";
    }

    [Test]
    public async Task Credential_IsInNoFileOfTheFolder()
    {
        await PushAsync();
        await _store.Upkeep.CompactAsync(CancellationToken.None);

        foreach (var file in Directory.EnumerateFiles(_folder.Path))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            Assert.That(Encoding.Latin1.GetString(bytes), Does.Not.Contain("dXNlcjpwYXNz").And.Not.Contain("user:pass"), file);
        }
    }

    private void Behave(Mood mood, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _record.Moods.Enqueue(mood);
        }
    }

    private async Task<Host.Delivery.Delivery> PushAsync()
    {
        using var http = OutboxDelivery.NewClient();
        var store = (await _store.Outbox.ListAsync(CancellationToken.None)).Single().Store;
        return await new OutboxDelivery(_store.Outbox, store, Credential.Read("user:pass")!, http, _clock)
            .PushAsync(CancellationToken.None);
    }

    /// <summary>What went in is there once each, or set aside.</summary>
    private async Task AllThereAsync(int dead)
    {
        var standing = (await _store.Outbox.ListAsync(CancellationToken.None)).Single();
        Assert.That((standing.Waiting, standing.Delivered, standing.Dead), Is.EqualTo((0, Statements - dead, dead)));
        Assert.That(_record.Taken, Has.Count.EqualTo(Statements - dead));
        Assert.That(_record.Taken.Keys, Is.SubsetOf(_sent));
        Assert.That(_record.Taken.Select(kept => kept.Value == Body(kept.Key)), Has.All.True);
    }

    private static OutboxItem Item(Guid id) => new("lrs", id, Encoding.UTF8.GetBytes(Body(id)));

    private static string Body(Guid id) => $$"""{"id":"{{id}}","verb":"verb-of-{{id}}"}""";
}
