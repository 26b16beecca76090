// kill -9 while statements are sent: between the record store's taking them and our note of it, none is lost and none is there twice.
using System.Text.Json;
using VRTraining.Simulation.Play;

namespace VRTraining.Cli.Tests.Processes;

[CancelAfter(600_000)]
public sealed class KilledPushTests
{
    private const int Kills = 6;

    [Test]
    public async Task Push_KilledBeforeAndAfterTheAnswer_EndsWithAsManyAsWereQueued(CancellationToken cancellationToken)
    {
        await using var record = await PatientRecordStore.StartAsync();
        using var command = new Started();
        await command.RunAsync("xapi", "add", "lrs", record.Address.ToString());
        var queued = 0;
        var chance = 20261126UL;
        for (var kill = 0; kill < Kills; kill++)
        {
            // Something waits each time, whatever the push before came to.
            await command.RunAsync("play", Started.CoffeeBreak, "--plan", Started.Plan("best"));
            var before = await StatusAsync(command);
            Assert.That(before.Waiting, Is.GreaterThan(0));
            queued = before.Waiting + before.Delivered;

            // Every second time it is killed with the answer on its way, or taken, or noted.
            record.HoldsAnswers = kill % 2 == 0;
            using var push = Start(command.Data);
            await record.Arrived.ReadAsync(cancellationToken);
            for (var spins = record.HoldsAnswers ? 0 : SeededRandom.Below(ref chance, 5000); spins > 0; spins--)
            {
                Thread.SpinWait(100);
            }

            push.Kill();
            await push.EndAsync(cancellationToken);
            while (record.Arrived.TryRead(out _))
            {
            }

            var standing = await StatusAsync(command);
            Assert.That(standing.Waiting + standing.Delivered, Is.EqualTo(queued), $"kill {kill}");
            Assert.That(standing.Delivered, Is.LessThanOrEqualTo(record.Taken.Count), $"kill {kill}");
        }

        record.HoldsAnswers = false;
        using var last = Start(command.Data);
        var done = await last.EndAsync(cancellationToken);

        Assert.That(done.Code, Is.Zero, done.Error);
        Assert.That(await StatusAsync(command), Is.EqualTo((0, queued, 0)));
        Assert.That((record.Taken.Count, record.Changed), Is.EqualTo((queued, 0)));
    }

    private static BuiltCommand Start(string data) => BuiltCommand.Start(
        new Dictionary<string, string> { ["VRTRAINING_XAPI_LRS"] = "user:pass" }, "xapi", "push", "--data", data);

    private static async Task<(int Waiting, int Delivered, int Dead)> StatusAsync(Started command)
    {
        var status = JsonDocument.Parse((await command.RunAsync("xapi", "status", "--json", "--quiet")).Lines.Single()).RootElement;
        return (
            status.GetProperty("waiting").GetInt32(),
            status.GetProperty("delivered").GetInt32(),
            status.GetProperty("dead").GetInt32());
    }
}
