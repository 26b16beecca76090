// What somebody who practises in German hears: the German clip of the line that the caption shows.
using Microsoft.Playwright;
using VRTraining.Languages;
using VRTraining.Stage.Speech;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(600_000)]
public sealed class GermanVoiceInBrowserTests : BrowserFixture
{
    private const string Scenario = "thank-the-messenger";

    /// <summary>Notes how long everything is that the page begins to play, in seconds.</summary>
    private const string Listen = """
        window.heard = [];
        const start = AudioBufferSourceNode.prototype.start;
        AudioBufferSourceNode.prototype.start = function (...from) {
          window.heard.push(this.buffer.duration);
          return start.apply(this, from);
        };
        """;

    private static readonly Language German = Language.Find("de")!;

    [Test]
    public async Task Line_BesidePortraits_IsHeardInGerman()
    {
        await using var desktop = await Desktop.StartAsync();
        var page = await JoinAsync(desktop);
        await page.GotoAsync(AddressOf(desktop, "/settings"));
        await page.GetByLabel(German.Say("Portraits and text")).CheckAsync();
        await PressAsync(page, German.Say("Keep these settings"));
        await BeginAsync(desktop, page);

        await ExpectHeardAsync(page, "news-1");
    }

    [Test]
    public async Task Line_InTheRoom_IsHeardInGerman()
    {
        await using var desktop = await Desktop.StartAsync();
        var page = await JoinAsync(desktop);
        await BeginAsync(desktop, page);
        await page.Locator("#stage canvas").WaitForAsync();

        // The clock of the run stands still in the middle of the line until the page is there.
        desktop.Time.Advance(TimeSpan.FromSeconds(1));

        await ExpectHeardAsync(page, "news-1");
        await PictureAsync(page, "german-voice");
    }

    private async Task<IPage> JoinAsync(Desktop desktop)
    {
        var page = await Browser.VisitAsync(desktop, language: "de-DE");
        await page.AddInitScriptAsync(Listen);
        await RealBrowser.JoinAsync(page, "quiet-otter", "de");
        return page;
    }

    private static async Task BeginAsync(Desktop desktop, IPage page)
    {
        await page.GotoAsync(AddressOf(desktop, $"/scenarios/{Scenario}"));
        await PressAsync(page, German.Say("I am ready: begin"));
        await Expect(page.Locator("[data-line='news-1']")).ToContainTextAsync("Hast du noch eine Minute, bevor du gehst?");
    }

    private static async Task ExpectHeardAsync(IPage page, string line) => await page.WaitForFunctionAsync(
        "seconds => window.heard.some(heard => Math.abs(heard - seconds) < 0.06)", LengthOf(line), new() { Timeout = 300_000 });

    private static double LengthOf(string line) => VoiceClip
        .Read(File.ReadAllBytes(Repository.PathOf("scenarios", Scenario, "voice", "de", line + ".visemes.json"))).LengthMs / 1000.0;
}
