// Writes a session's report: a page to read, a table, and lines for programs; all three say the same.
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using VRTraining.Exports.Csv;
using VRTraining.Languages;

namespace VRTraining.Exports.Sessions;

/// <summary>
/// Writes a session's report. Columns and the words of <see cref="ReportLine.Part"/> are the same in every language; a report
/// for programs is best made in English, whoever asks for it.
/// </summary>
public static class SessionReportWriter
{
    private static readonly string[] Columns = ["part", "title", "text", "number"];

    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>As CSV, for spreadsheets.</summary>
    public static Task WriteCsvAsync(SessionReport report, Stream to, CancellationToken cancellationToken) => TextTable.WriteAsync(
        Columns,
        report.Lines.Select(line => new[] { line.Part, line.Title, line.Text, Number(line.Number, CultureInfo.InvariantCulture) }),
        to,
        CsvOptions.ForSpreadsheets,
        cancellationToken);

    /// <summary>As JSON Lines.</summary>
    public static async Task WriteJsonLinesAsync(SessionReport report, Stream to, CancellationToken cancellationToken)
    {
        foreach (var line in report.Lines)
        {
            await to.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, Compact) + "\n"), cancellationToken);
        }
    }

    /// <summary>As a page that needs nothing beside itself; everything typed is encoded.</summary>
    public static async Task WriteHtmlAsync(SessionReport report, Stream to, CancellationToken cancellationToken)
    {
        var language = report.Language;
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $$"""
            <!DOCTYPE html>
            <html lang="{{language.Tag}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{{Text(language.Say("Session: {0}", report.Title))}}</title>
            <style>
            body { font: 17px/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
            body { color: #2a2320; background: #fffdf9 }
            h1 { font-size: 1.7rem } h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem }
            table { border-collapse: collapse; width: 100% }
            td { padding: 0.35rem 0.8rem 0.35rem 0; border-bottom: 1px solid #e3d7c9; vertical-align: top }
            td:last-child { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap } p { color: #65574d }
            </style></head><body><h1>{{Text(report.Title)}}</h1>
            <p>{{Text(language.Say("{0:d}. Numbers of votes appear only from five on; no vote is tied to anybody.", report.OpenedAt))}}</p>

            """);
        foreach (var part in report.Lines.GroupBy(line => line.Part))
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(HeadingOf(part.Key, language))}</h2><table>\n");
            foreach (var line in part)
            {
                var number = Number(line.Number, language.Culture);
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<tr><td>{Text(line.Title)}</td><td dir=\"auto\">{Text(line.Text)}</td><td>{number}</td></tr>\n");
            }

            html.Append("</table>\n");
        }

        html.Append("</body></html>\n");
        await to.WriteAsync(Encoding.UTF8.GetBytes(html.ToString()), cancellationToken);
    }

    private static string HeadingOf(string part, Language language) => part switch
    {
        "session" => language.Say("The session"),
        "poll" => language.Say("What the room said"),
        "hands" => language.Say("Shows of hands"),
        "bookmark" => language.Say("Bookmarked moments"),
        "note" => language.Say("Notes"),
        "message" => language.Say("Shown from the room"),
        "sign" => language.Say("Signs"),
        "rating" => language.Say("What observers saw"),
        "talk" => language.Say("Who talked how long"),
        "plan" => language.Say("Taken along"),
        _ => throw new UnreachableException(),
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Number(double? number, CultureInfo culture) => number?.ToString(culture) ?? "";
}
