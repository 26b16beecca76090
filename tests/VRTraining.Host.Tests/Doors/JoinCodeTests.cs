// The six digits: who gets in with them, for how long, and how often one may guess.
using Microsoft.Extensions.Time.Testing;
using VRTraining.Host.Doors;

namespace VRTraining.Host.Tests.Doors;

public sealed class JoinCodeTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private JoinCode _code = null!;

    [SetUp]
    public void Begin() => _code = new JoinCode(_time);

    private string Wrong => _code.Current == "000000" ? "000001" : "000000";

    [TestCase("{0}{1}")]
    [TestCase("{0} {1}")]
    [TestCase(" {0}-{1} ")]
    public void Try_WithTheCode_IsRight(string typed)
    {
        var given = string.Format(null, typed, _code.Current[..3], _code.Current[3..]);

        Assert.That(_code.Current, Does.Match(@"\A[0-9]{6}\z"));
        Assert.That(_code.Try(given, "here"), Is.EqualTo(CodeVerdict.Right));
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("12345")]
    [TestCase("１２３４５６")]
    public void Try_WithSomethingElse_IsWrong(string? typed)
    {
        Assert.That(_code.Try(typed, "here"), Is.EqualTo(CodeVerdict.Wrong));
    }

    [Test]
    public void Code_LetsInUntilItsLastMoment_AndThenIsAnotherOne()
    {
        var code = _code.Current;

        _time.Advance(JoinCode.Lifetime - TimeSpan.FromMilliseconds(1));
        Assert.That(_code.Try(code, "here"), Is.EqualTo(CodeVerdict.Right));

        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(_code.Try(code, "here"), Is.EqualTo(CodeVerdict.Expired));

        Assert.That(_code.Current, Is.Not.EqualTo(code));
        Assert.That(_code.Try(code, "here"), Is.EqualTo(CodeVerdict.Expired));
        Assert.That(_code.Try(_code.Current, "here"), Is.EqualTo(CodeVerdict.Right));
    }

    [Test]
    public void Guesses_AfterTheTenth_AreNotEvenLookedAt_UntilTenSecondsHavePassed()
    {
        for (var guess = 0; guess < 10; guess++)
        {
            Assert.That(_code.Try(Wrong, "there"), Is.EqualTo(CodeVerdict.Wrong));
        }

        Assert.That(_code.Try(_code.Current, "there"), Is.EqualTo(CodeVerdict.TooMany));
        Assert.That(_code.Try(_code.Current, "elsewhere"), Is.EqualTo(CodeVerdict.Right));

        _time.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromMilliseconds(1));
        Assert.That(_code.Try(_code.Current, "there"), Is.EqualTo(CodeVerdict.TooMany));

        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(_code.Try(_code.Current, "there"), Is.EqualTo(CodeVerdict.Right));
    }

    [Test]
    public void Guesses_FromManyPlaces_WearTheCodeOut()
    {
        var code = _code.Current;
        for (var guess = 1; guess < JoinCode.MostWrong; guess++)
        {
            _code.Try(Wrong, $"place {guess}");
        }

        Assert.That(_code.Current, Is.EqualTo(code));

        _code.Try(Wrong, "one more");

        Assert.That(_code.Current, Is.Not.EqualTo(code));
    }
}
