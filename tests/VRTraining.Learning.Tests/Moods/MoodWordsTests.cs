// The words for moods, at both sides of each threshold.
using VRTraining.Learning.Moods;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Tests.Moods;

[TestFixture]
public sealed class MoodWordsTests
{
    [TestCase(Mood.Trust, 0, "mistrustful")]
    [TestCase(Mood.Trust, 19, "mistrustful")]
    [TestCase(Mood.Trust, 20, "wary")]
    [TestCase(Mood.Trust, 39, "wary")]
    [TestCase(Mood.Trust, 40, "unsure")]
    [TestCase(Mood.Trust, 59, "unsure")]
    [TestCase(Mood.Trust, 60, "trusting")]
    [TestCase(Mood.Trust, 79, "trusting")]
    [TestCase(Mood.Trust, 80, "fully trusting")]
    [TestCase(Mood.Trust, 100, "fully trusting")]
    [TestCase(Mood.Openness, 19, "closed")]
    [TestCase(Mood.Openness, 20, "guarded")]
    [TestCase(Mood.Openness, 39, "guarded")]
    [TestCase(Mood.Openness, 40, "reserved")]
    [TestCase(Mood.Openness, 59, "reserved")]
    [TestCase(Mood.Openness, 60, "open")]
    [TestCase(Mood.Openness, 79, "open")]
    [TestCase(Mood.Openness, 80, "very open")]
    [TestCase(Mood.Stress, 19, "calm")]
    [TestCase(Mood.Stress, 20, "fairly calm")]
    [TestCase(Mood.Stress, 39, "fairly calm")]
    [TestCase(Mood.Stress, 40, "a little strained")]
    [TestCase(Mood.Stress, 59, "a little strained")]
    [TestCase(Mood.Stress, 60, "strained")]
    [TestCase(Mood.Stress, 79, "strained")]
    [TestCase(Mood.Stress, 80, "very strained")]
    public void Of_AtBothSidesOfEachThreshold_SaysTheWord(Mood mood, int value, string word) =>
        Assert.That(MoodWords.Of(mood, value), Is.EqualTo(word));

    [TestCase(-1)]
    [TestCase(101)]
    public void Of_WhenTheValueIsNoMood_Throws(int value) =>
        Assert.That(() => MoodWords.Of(Mood.Trust, value), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(Mood.Trust, 50, 51, "a little more trusting")]
    [TestCase(Mood.Openness, 50, 59, "a little more open")]
    [TestCase(Mood.Openness, 50, 60, "more open")]
    [TestCase(Mood.Stress, 50, 41, "a little less strained")]
    [TestCase(Mood.Stress, 50, 40, "less strained")]
    [TestCase(Mood.Stress, 50, 50, null)]
    public void Change_AtBothSidesOfAClearChange_SaysHowFar(Mood mood, int from, int to, string? words) =>
        Assert.That(MoodWords.Change(mood, from, to), Is.EqualTo(words));
}
