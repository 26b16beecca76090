// A QR code (ISO/IEC 18004) as an inline picture.
using System.Globalization;
using System.Text;
using QRCoder;

namespace VRTraining.Host.Doors;

/// <summary>QR codes as SVG, black on white whatever the page's colours: cameras read nothing else.</summary>
public static class QrPicture
{
    /// <summary>The picture of a text.</summary>
    /// <param name="text">What a camera shall read.</param>
    /// <param name="label">What the picture is, for those who do not see it; encoded here.</param>
    public static string Svg(string text, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);

        // The matrix has the quiet zone of four modules already.
        var rows = code.ModuleMatrix;
        var size = rows.Count;
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var from = x;
                while (x < size && rows[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        var name = System.Net.WebUtility.HtmlEncode(label);
        return $"""
            <svg class="qr" role="img" aria-label="{name}" viewBox="0 0 {size} {size}" shape-rendering="crispEdges">
            <rect width="{size}" height="{size}" fill="#fff"/><path d="{path}" fill="#000"/></svg>
            """;
    }
}
