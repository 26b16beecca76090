// Of the pictures of a character's twelve expressions no two look alike, and none is blank.
using Microsoft.Playwright;
using VRTraining.Scenarios.Characters;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(300_000)]
public sealed class ExpressionPictureTests
{
    /// <summary>As Assets/tools/check has them: grey levels between two faces, and of one picture's spread.</summary>
    private const double LeastDifference = 2;
    private const double LeastContrast = 15;

    private RealBrowser _browser = null!;
    private Desktop _desktop = null!;
    private IPage _page = null!;

    [OneTimeSetUp]
    public async Task StartBrowser()
    {
        _desktop = await Desktop.StartAsync();
        _browser = await RealBrowser.StartAsync();
        _page = await _browser.VisitAsync(_desktop);
    }

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        await _desktop.DisposeAsync();
    }

    [Test]
    public async Task Portraits_OfACharacter_LookDifferent([ValueSource(typeof(ShippedCast), nameof(ShippedCast.Names))] string character)
    {
        var pictures = await GreyPictures.ReadAsync(_page, Spelling.All<FacialExpression>().Select(
            face => Repository.PathOf("Assets", "portraits", character, face + ".webp")));

        ExpectTwelveFaces(pictures);
    }

    [Test]
    public async Task Sheets_InTheDocumentation_ShowTwelveFaces(
        [ValueSource(typeof(ShippedCast), nameof(ShippedCast.Names))] string character)
    {
        var sheet = Repository.PathOf("docs", "pictures", $"expressions-{character}.webp");

        ExpectTwelveFaces(await GreyPictures.ReadAsync(_page, [sheet], columns: 4, rows: 3));
    }

    [Test]
    public async Task Rooms_InTheDocumentation_LookDifferent()
    {
        var rooms = Spelling.All<Room>().Where(room => room != Spelling.Of(Room.Passthrough));

        var pictures = await GreyPictures.ReadAsync(
            _page, rooms.Select(room => Repository.PathOf("docs", "pictures", room + ".png")));

        Assert.That(pictures.Count, Is.EqualTo(3));
        Assert.That(pictures.LeastContrast, Is.GreaterThan(LeastContrast));
        Assert.That(pictures.LeastDifference, Is.GreaterThan(LeastDifference));
    }

    [Test]
    public async Task Measure_OfTheSamePictureTwice_FindsItAlike_AndOfASilhouetteAlone_FindsItFlat()
    {
        var same = Repository.PathOf("Assets", "portraits", "maya", "warm.webp");

        var pictures = await GreyPictures.ReadAsync(_page, [same, same]);

        Assert.That((pictures.Count, pictures.LeastDifference), Is.EqualTo((2, 0.0)));
        Assert.That(pictures.LeastContrast, Is.GreaterThan(LeastContrast));
        Assert.That(new GreyPictures([[100, 100], [100, 101]]).LeastContrast, Is.Zero);
    }

    private static void ExpectTwelveFaces(GreyPictures pictures)
    {
        Assert.That(pictures.Count, Is.EqualTo(12));
        Assert.That(pictures.LeastContrast, Is.GreaterThan(LeastContrast), "the blankest picture");
        Assert.That(pictures.LeastDifference, Is.GreaterThan(LeastDifference), "the two that are most alike");
    }
}
