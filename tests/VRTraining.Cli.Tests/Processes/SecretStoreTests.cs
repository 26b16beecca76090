// The credential of a record store from the system's secret store: asked by its own program, and left nowhere.
namespace VRTraining.Cli.Tests.Processes;

[Platform("Linux", Reason = "The program that is stood in for is that of Linux.")]
[CancelAfter(600_000)]
public sealed class SecretStoreTests
{
    [Test]
    public async Task Push_WithoutAVariable_AsksTheSystemsSecretStore()
    {
        await using var record = await PatientRecordStore.StartAsync();
        using var command = new Started();
        await command.RunAsync("xapi", "add", "our-lrs", record.Address.ToString());
        await command.RunAsync("play", Started.CoffeeBreak, "--plan", Started.Plan("best"));
        var programs = Directory.CreateDirectory(command.PathOf("programs")).FullName;
        var program = Path.Combine(programs, "secret-tool");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\necho \"$@\" > '{command.PathOf("asked")}'\necho somebody:a-secret\n");
#pragma warning disable CA1416 // Linux, as the attribute says.
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
#pragma warning restore CA1416

        var push = await BuiltCommand.RunAsync(
            new Dictionary<string, string>
            {
                ["PATH"] = $"{programs}:{Environment.GetEnvironmentVariable("PATH")}",
                ["VRTRAINING_XAPI_OUR_LRS"] = "",
            },
            "xapi", "push", "--data", command.Data);

        Assert.That(push.Code, Is.Zero, push.Error);
        Assert.That(await File.ReadAllTextAsync(command.PathOf("asked")), Is.EqualTo("lookup service vrtraining store our-lrs\n"));
        Assert.That(record.Authorization, Is.EqualTo("Basic c29tZWJvZHk6YS1zZWNyZXQ="));
        Assert.That(push.Out + push.Error, Does.Not.Contain("a-secret"));
        foreach (var file in Directory.EnumerateFiles(command.Data))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.That(bytes.AsSpan().IndexOf("a-secret"u8), Is.EqualTo(-1), file);
        }
    }
}
