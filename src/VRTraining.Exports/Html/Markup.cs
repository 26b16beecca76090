// Markup in which everything that is put in is text, unless it is markup itself.
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace VRTraining.Exports.Html;

/// <summary>A piece of HTML or SVG.</summary>
internal readonly record struct Markup
{
    private readonly string? _html;

    private Markup(string html) => _html = html;

    /// <summary>Nothing.</summary>
    public static Markup None => default;

    /// <summary>The piece that a template gives; texts in its holes are encoded.</summary>
    public static Markup Of(ref MarkupTemplate template) => new(template.ToString());

    /// <summary>What is markup already.</summary>
    public static Markup Raw(string html) => new(html);

    /// <summary>A piece an item, one after the other.</summary>
    public static Markup Each<T>(IEnumerable<T> items, Func<T, Markup> part) =>
        new(string.Concat(items.Select(item => part(item).ToString())));

    /// <inheritdoc/>
    public override string ToString() => _html ?? "";
}

/// <summary>Takes an interpolated string apart: literals are markup, holes are text.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupTemplate
{
    /// <summary>Every script stays readable; what means something to HTML is encoded.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html;

    public MarkupTemplate(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => _html.Append(markup);

    public void AppendFormatted(Markup markup) => _html.Append(markup.ToString());

    public void AppendFormatted(string? text) => _html.Append(Encoder.Encode(Readable(text ?? "")));

    public void AppendFormatted(int number) => _html.Append(number.ToString("0;−0", CultureInfo.InvariantCulture));

    /// <summary>A coordinate: two decimals, and a minus that SVG understands.</summary>
    public void AppendFormatted(double number) => _html.Append(number.ToString("0.##", CultureInfo.InvariantCulture));

    public override string ToString() => _html.ToString();

    /// <summary>Control characters, which HTML forbids even encoded, become U+FFFD.</summary>
    private static string Readable(string text) => text.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))
        ? string.Concat(text.Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? '\uFFFD' : c))
        : text;
}
