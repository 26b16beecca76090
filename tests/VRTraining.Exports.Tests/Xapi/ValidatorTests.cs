// Every kind of statement, held against two validators of others and against JavaScript's own way of writing JSON.
using VRTraining.Exports.Xapi;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests.Xapi;

[CancelAfter(600_000)]
public sealed class ValidatorTests
{
    [Test]
    public async Task Statements_AreAcceptedByBothValidators(CancellationToken cancellationToken)
    {
        var said = await NodeCheck.RunAsync(
            "check.mjs",
            async stream => await XapiExport.WriteAsync(
                Written.Async([XapiTests.Good(), XapiTests.Run(HostedRun.Eventful()), XapiTests.Run(XapiTests.Left())]),
                XapiActors.ByCode,
                stream,
                cancellationToken: cancellationToken),
            cancellationToken);

        Assert.That(said, Does.Match(@"\A\d\d statements, 0 findings\n\z"));
    }

    [Test]
    public async Task AStatementWithoutAnObject_IsFoundByBoth(CancellationToken cancellationToken)
    {
        var said = await NodeCheck.RunAsync(
            "check.mjs",
            async stream => await stream.WriteAsync("[\n{\"verb\":{\"id\":\"bla\"}}\n]\n"u8.ToArray(), cancellationToken),
            cancellationToken);

        Assert.That(said, Does.Contain(": xapi-validation: ").And.Contain(": @learninglocker/xapi-validation: "));
    }
}
