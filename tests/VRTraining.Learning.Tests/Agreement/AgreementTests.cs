// Agreement against published vectors, and honest about small numbers.
using VRTraining.Learning.Agreement;

namespace VRTraining.Learning.Tests.Agreement;

public sealed class AgreementTests
{
    /// <summary>Shrout and Fleiss 1979, table 2: six targets, four judges.</summary>
    private static readonly double[,] Judges =
    {
        { 9, 2, 5, 8 }, { 6, 1, 3, 2 }, { 8, 4, 6, 8 }, { 7, 1, 2, 6 }, { 10, 5, 6, 9 }, { 6, 2, 4, 7 },
    };

    [Test]
    public void Kappa_OfTheReference_IsFourTenths()
    {
        Assert.That(WeightedKappa.Of(new[,] { { 20, 5 }, { 10, 15 } }), Is.EqualTo(0.40).Within(1e-12));
    }

    [Test]
    public void Kappa_CountsFarDisagreementMore()
    {
        var near = WeightedKappa.Of(new[,] { { 10, 2, 0 }, { 0, 10, 0 }, { 0, 0, 10 } });
        var far = WeightedKappa.Of(new[,] { { 10, 0, 2 }, { 0, 10, 0 }, { 0, 0, 10 } });

        Assert.That(near, Is.GreaterThan(far!));
        Assert.That(WeightedKappa.Of(new[,] { { 5, 0 }, { 0, 5 } }), Is.EqualTo(1));
        Assert.That(WeightedKappa.Of(new[,] { { 5, 0 }, { 0, 0 } }), Is.Null, "nobody could have disagreed");
    }

    [Test]
    public void Correlation_OfShroutAndFleiss_IsTheirs()
    {
        var icc = IntraclassCorrelation.Of(Judges)!.Value;

        Assert.That(icc.Value, Is.EqualTo(0.2898).Within(5e-5));
        Assert.That(icc.Low, Is.EqualTo(0.0188).Within(5e-4));
        Assert.That(icc.High, Is.EqualTo(0.7611).Within(5e-4));
    }

    [Test]
    public void Correlation_OfTheSameLevels_IsOne_AndOfOneLevelUnknown()
    {
        Assert.That(IntraclassCorrelation.Of(new double[,] { { 1, 1 }, { 3, 3 } }), Is.EqualTo(new IntraclassCorrelation(1, 1, 1)));
        Assert.That(IntraclassCorrelation.Of(new double[,] { { 2, 2 }, { 2, 2 } }), Is.Null);
    }

    [TestCase(29, true)]
    [TestCase(30, false)]
    public void Agreement_BelowThirtyThings_SaysThatItIsRough(int things, bool rough)
    {
        var agreement = ObserverAgreement.Of([.. Ratings(things)], 3);

        Assert.That(agreement.Things, Is.EqualTo(things));
        Assert.That(agreement.Words.Contains("below 30", StringComparison.Ordinal), Is.EqualTo(rough));
    }

    [Test]
    public void Agreement_OfOneObserver_IsNoFigure()
    {
        var agreement = ObserverAgreement.Of([new("a", "x", 1), new("a", "y", 2)], 3);

        Assert.That((agreement.Kappa, agreement.Correlation), Is.EqualTo(((double?)null, (IntraclassCorrelation?)null)));
        Assert.That(agreement.Words, Does.Contain("two observers"));
    }

    [Test]
    public void Agreement_OnNearlyOneLevel_WarnsOfKappa()
    {
        var ratings = Enumerable.Range(0, 10).SelectMany(i => new GivenLevel[] { new("a", $"{i}", i == 0 ? 2 : 3), new("b", $"{i}", 3) });

        Assert.That(ObserverAgreement.Of([.. ratings], 3).Words, Does.Contain("one level"));
    }

    private static IEnumerable<GivenLevel> Ratings(int things) => Enumerable.Range(0, things).SelectMany(i => new GivenLevel[]
    {
        new("a", $"{i}", (i % 3) + 1), new("b", $"{i}", ((i + (i % 2)) % 3) + 1),
    });
}
