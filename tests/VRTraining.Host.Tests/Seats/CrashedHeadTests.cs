// A head that has crashed is the same learner again, in the same run; and a token is kept no longer than it is worth something.
using VRTraining.Link.Joining;
using VRTraining.Link.Seats;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Seats;

[CancelAfter(180_000)]
public sealed class CrashedHeadTests
{
    private TemporaryFolder _folder = null!;
    private Desktop _desktop = null!;

    [SetUp]
    public async Task Begin() =>
        (_folder, _desktop) = (new TemporaryFolder(), await Desktop.StartAsync(doors: SessionGuest.LateReport));

    [TearDown]
    public async Task End()
    {
        await _desktop.DisposeAsync();
        _folder.Dispose();
    }

    private string Kept => _folder.PathOf(SeatTokens.FileName);

    [Test]
    public async Task Head_ThatHasCrashedAmidARun_IsTheSameLearnerInTheSameRun_EvenWithAnOldCode(CancellationToken cancellationToken)
    {
        await using var line = new CuttableLine(SessionGuest.AddressOf(_desktop).Port);
        var address = new Uri($"https://127.0.0.1:{line.Port}");
        await using var crashing = await SitAsync(address, _desktop.Host.Doors!.Code.Current, cancellationToken);
        await crashing.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);
        var guest = _desktop.Host.Doors.Guests.Single();
        line.CutForGood();
        await SessionGuest.UntilAsync(() => crashing.State == LinkState.Lost, cancellationToken);
        line.Mend();

        await using var again = await SitAsync(address, "000", cancellationToken);

        Assert.That(_desktop.Host.Doors.Guests, Is.EqualTo([guest]));
        Assert.That(again.Run, Is.EqualTo(crashing.Run));
        Assert.That(await again.SubmitAsync(new RunInput.Leave(RunTime.Zero), cancellationToken), Is.Null);
    }

    [Test]
    public async Task Head_WithoutARunThatWaits_ComesInAsSomebodyNew(CancellationToken cancellationToken)
    {
        var address = SessionGuest.AddressOf(_desktop);
        var tokens = new SeatTokens(_folder.Path);
        await using (var seat = await SitAsync(address, _desktop.Host.Doors!.Code.Current, cancellationToken))
        {
            var token = tokens.Find(address)!;
            await seat.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);
            await seat.SubmitAsync(new RunInput.Leave(RunTime.Zero), cancellationToken);
            await SessionGuest.UntilAsync(() => !File.Exists(Kept), cancellationToken);
            tokens.Keep(address, token);
        }

        var wrong = Assert.ThrowsAsync<LinkClosedException>(() => SitAsync(address, "000", cancellationToken));
        await using var next = await SitAsync(address, _desktop.Host.Doors.Code.Current, cancellationToken);

        Assert.That(wrong!.Reason, Is.EqualTo(JoinReply.WrongCode), "whoever has the old token and no run");
        Assert.That(_desktop.Host.Doors.Guests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Token_IsForItsOwnerAlone_AndErasedOnceTheSessionIsOver(CancellationToken cancellationToken)
    {
        var address = SessionGuest.AddressOf(_desktop);
        await using var seat = await SitAsync(address, _desktop.Host.Doors!.Code.Current, cancellationToken);
        Assert.That(await File.ReadAllTextAsync(Kept, cancellationToken), Does.Match("^127.0.0.1:[0-9]+ [^ ]+ [0-9a-f]{32}\n$"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(Kept), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }

        await _desktop.Host.Doors.CloseAsync(cancellationToken);

        await SessionGuest.UntilAsync(() => seat.State == LinkState.Closed && !File.Exists(Kept), cancellationToken);
    }

    [Test]
    public async Task Token_OfAHeadThatWasAway_IsErasedWhereTheSessionIsOverMeanwhile(CancellationToken cancellationToken)
    {
        await using var line = new CuttableLine(SessionGuest.AddressOf(_desktop).Port);
        var address = new Uri($"https://127.0.0.1:{line.Port}");
        await using var away = await SitAsync(address, _desktop.Host.Doors!.Code.Current, cancellationToken);
        line.CutForGood();
        await SessionGuest.UntilAsync(() => away.State == LinkState.Lost, cancellationToken);

        await _desktop.Host.Doors.CloseAsync(cancellationToken);
        Assert.That(File.Exists(Kept));
        line.Mend();
        var closed = Assert.ThrowsAsync<LinkClosedException>(
            () => EnterAsync(address, _desktop.Host.Doors.Code.Current, cancellationToken));

        Assert.That(closed!.Reason, Is.EqualTo(JoinReply.SessionIsOver));
        Assert.That(File.Exists(Kept), Is.False);
    }

    [Test]
    public void Tokens_AreKeptForEachHostAlone_AndAFileThatCannotBeUsedIsNone()
    {
        var (one, other) = (new Uri("https://192.168.1.5:5281"), new Uri("http://localhost:5280"));
        var tokens = new SeatTokens(_folder.Path);
        tokens.Keep(one, new System.Net.Cookie("a", "1"));
        tokens.Keep(other, new System.Net.Cookie("b", "2"));
        tokens.Keep(one, new System.Net.Cookie("a", "3"));

        Assert.That((tokens.Find(one)?.Value, tokens.Find(other)?.Value), Is.EqualTo(("3", "2")));
        tokens.Forget(one);
        Assert.That((tokens.Find(one)?.Value, tokens.Find(other)?.Value), Is.EqualTo(((string?)null, "2")));
        File.WriteAllText(Kept, "localhost:5280 b;, 2\nnonsense\n");
        Assert.That(tokens.Find(other), Is.Null);
        File.Delete(Kept);
        Directory.CreateDirectory(Kept);
        tokens.Keep(one, new System.Net.Cookie("a", "1"));
        Assert.That(tokens.Find(one), Is.Null);
    }

    /// <summary>As <c>vrtraining join</c> and the headset do: with what the data folder has kept.</summary>
    private async Task<HostDoor> EnterAsync(Uri address, string code, CancellationToken cancellationToken)
    {
        var door = new HostDoor(address, _desktop.Host.Doors!.Fingerprint, new KnownHosts(_folder.Path).Tokens);
        try
        {
            await door.EnterAsync(code, cancellationToken);
            return door;
        }
        catch
        {
            door.Dispose();
            throw;
        }
    }

    private async Task<RemoteSeat> SitAsync(Uri address, string code, CancellationToken cancellationToken) =>
        await RemoteSeat.SitAsync(await EnterAsync(address, code, cancellationToken), TimeProvider.System, cancellationToken);
}
