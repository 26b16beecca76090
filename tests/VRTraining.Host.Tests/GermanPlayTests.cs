// A play in German: other words, the same run; and an answer in German means what it says.
using VRTraining.Storage;
using VRTraining.Storage.Runs;

namespace VRTraining.Host.Tests;

[CancelAfter(300_000)]
public sealed class GermanPlayTests
{
    [TestCase("thank-the-messenger", "setback-and-rewind")]
    [TestCase("late-report", "best")]
    public async Task Play_InGerman_GivesTheRunOfThePlan(string scenario, string plan)
    {
        var play = PlainPlay.Of(scenario, plan);
        await using var desktop = await Desktop.StartAsync(play.Seed);
        using var visitor = await desktop.VisitAsync("quiet-otter", "de-AT");

        await play.PlayAsync(desktop, visitor);

        await using var store = await SqliteStore.OpenAsync(desktop.Folder, TimeProvider.System, default);
        var summary = (await store.Runs.ListAsync(RunFilter.All, 2, default)).Single();
        var recorded = await store.ReadAsync(summary.Header.Run.Id, default);
        Assert.That(recorded!.Events().Select(numbered => numbered.Stamped), Is.EqualTo(play.Expected.Events));
        Assert.That(visitor.Html, Does.Contain("<h1>Nachbesprechung: "));
        Assert.That(visitor.Html, Does.Not.Contain(play.Script.Debrief.ModelAnswer.Why));
    }

    [TestCase("Wie hast du das erlebt? Ich möchte verstehen, was passiert ist.", "choice.ask-open")]
    [TestCase("Warum hast du denn nicht einfach angerufen?", "choice.ask-why-not")]
    [TestCase("What happened on your side?", "choice.ask-open")]
    [TestCase("Schönes Wetter.", "choice.ask-around")]
    public async Task Answer_InGerman_IsTheOptionItMeans(string words, string expected)
    {
        var play = PlainPlay.Of("late-report", "best");
        await using var desktop = await Desktop.StartAsync(play.Seed);
        using var visitor = await desktop.VisitAsync("quiet-otter", "de");
        await play.PlayAsync(desktop, visitor, upTo: input => input is Simulation.Play.RunInput.Answer);

        await visitor.SendAsync($"{visitor.Path}/answer", ("text", words));

        await using var store = await SqliteStore.OpenAsync(desktop.Folder, TimeProvider.System, default);
        var summary = (await store.Runs.ListAsync(RunFilter.All, 2, default)).Single();
        var recorded = await store.ReadAsync(summary.Header.Run.Id, default);
        var made = recorded!.Events().Select(numbered => numbered.Stamped.Event)
            .OfType<Simulation.Play.RunEvent.ChoiceMade>().Last();
        Assert.That($"choice.{made.Choice}", Is.EqualTo(expected));
    }
}
