// Pictures as a real browser decodes them, in grey levels: whether one is blank, and how alike two are.
using Microsoft.Playwright;

namespace VRTraining.Host.Tests.Browser;

/// <summary>Pictures of one size in grey levels, 0 to 255.</summary>
internal sealed class GreyPictures(IReadOnlyList<byte[]> pictures)
{
    // Decoded, cut into tiles and made small by the browser; one text of base64 a tile.
    private const string Decode = """
        async ({ sources, columns, rows, edge }) => {
          const tiles = [];
          for (const source of sources) {
            const image = new Image();
            image.src = source;
            await image.decode();
            const [width, height] = [image.naturalWidth / columns, image.naturalHeight / rows];
            for (let tile = 0; tile < columns * rows; tile++) {
              const canvas = new OffscreenCanvas(edge, edge);
              const context = canvas.getContext("2d", { willReadFrequently: true });
              const [x, y] = [(tile % columns) * width, Math.floor(tile / columns) * height];
              context.drawImage(image, x, y, width, height, 0, 0, edge, edge);
              const { data } = context.getImageData(0, 0, edge, edge);
              let grey = "";
              for (let i = 0; i < data.length; i += 4) {
                grey += String.fromCharCode(Math.round(0.299 * data[i] + 0.587 * data[i + 1] + 0.114 * data[i + 2]));
              }
              tiles.push(btoa(grey));
            }
          }
          return tiles;
        }
        """;

    private const int Edge = 128;

    /// <summary>Reads picture files, each cut into tiles row by row.</summary>
    public static async Task<GreyPictures> ReadAsync(IPage page, IEnumerable<string> files, int columns = 1, int rows = 1)
    {
        var sources = files.Select(file =>
            $"data:image/{Path.GetExtension(file)[1..].Replace("jpg", "jpeg", StringComparison.Ordinal)};base64,"
            + Convert.ToBase64String(File.ReadAllBytes(file))).ToArray();
        var tiles = await page.EvaluateAsync<string[]>(Decode, new { sources, columns, rows, edge = Edge });
        return new GreyPictures([.. tiles.Select(Convert.FromBase64String)]);
    }

    public int Count => pictures.Count;

    /// <summary>The standard deviation of the blankest picture; an empty one has none.</summary>
    public double LeastContrast => pictures.Min(picture =>
    {
        var mean = picture.Average(level => (double)level);
        return Math.Sqrt(picture.Average(level => (level - mean) * (level - mean)));
    });

    /// <summary>The mean difference of the two that are most alike.</summary>
    public double LeastDifference => (
        from one in Enumerable.Range(0, pictures.Count)
        from other in Enumerable.Range(0, one)
        select pictures[one].Zip(pictures[other], (a, b) => Math.Abs(a - b)).Average()).Min();
}
