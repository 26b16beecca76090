// A poll in the words of who reads it: other words, the same questions, options and polarity.
using VRTraining.Languages;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Polls;
using VRTraining.Testing;

namespace VRTraining.Sessions.Tests.Polls;

[CancelAfter(60_000)]
public sealed class PollWordsTests
{
    [Test]
    public void Scale_InGerman_HasTheItemsAndPolarityOfTheEnglish()
    {
        var german = SafetyScale.In(Language.German);

        Assert.That(german.Select(item => item.Reversed), Is.EqualTo(SafetyScale.Items.Select(item => item.Reversed)));
        Assert.That(german.Select(item => item.Text), Has.None.AnyOf(SafetyScale.Items.Select(item => (object)item.Text).ToArray()));
        Assert.That(german[0].Text, Is.EqualTo("Wenn dir in diesem Team ein Fehler passiert, wird er dir vorgehalten."));
        Assert.That(
            german.Select(item => string.Join(", ", item.Options.Select(option => option.Text))).Distinct(),
            Is.EqualTo(new[] { "gar nicht, kaum, eher nicht, weder noch, eher schon, weitgehend, ganz" }));
        Assert.That(
            german[6].Options.Select(option => option.Id),
            Is.EqualTo(SafetyScale.Items[6].Options.Select(option => option.Id)));
    }

    [Test]
    public async Task Scale_IsKeptInEnglish_AndReadInGerman()
    {
        await using var room = await Room.PlayingAsync();
        await room.DoAsync(Room.Facilitator, new SessionCommand.OpenScale(PollKind.ScaleBefore));
        var kept = room.State.Polls.Single();

        var read = kept.In(SmallTalk.Scenario, Language.German);

        Assert.That(kept.Questions, Is.EqualTo(SafetyScale.Items));
        Assert.That(
            read.Questions.Select(question => question.Text),
            Is.EqualTo(SafetyScale.In(Language.German).Select(item => item.Text)));
    }

    [Test]
    public async Task Scale_WhoseWordsHaveChangedSince_IsReadAsItWasAsked()
    {
        await using var room = await Room.PlayingAsync();
        await room.DoAsync(Room.Facilitator, new SessionCommand.OpenScale(PollKind.ScaleBefore));
        var kept = room.State.Polls.Single();
        var older = kept with { Questions = kept.Questions.SetItem(2, kept.Questions[2] with { Text = "As it was once worded." }) };

        Assert.That(older.In(SmallTalk.Scenario, Language.German).Questions, Is.EqualTo(older.Questions));
    }
}
