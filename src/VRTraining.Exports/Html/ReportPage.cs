// The frame of every report: one file that needs nothing else, for the screen and for paper.
using System.Reflection;
using System.Text;
using VRTraining.Languages;
using static VRTraining.Languages.Words;

namespace VRTraining.Exports.Html;

/// <summary>Puts reports into a page.</summary>
internal static class ReportPage
{
    private static readonly string Style = ReadStyle();

    /// <summary>The bytes of a page, in the language of what runs now.</summary>
    /// <param name="title">The page's title and heading.</param>
    /// <param name="lead">What stands under the heading.</param>
    /// <param name="content">What the page is about.</param>
    public static byte[] Of(string title, Markup lead, Markup content) => Encoding.UTF8.GetBytes(Markup.Of($"""
        <!DOCTYPE html>
        <html lang="{Language.Current.Tag}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{title} · VRTraining</title>
        <style>{Markup.Raw(Style)}</style>
        </head>
        <body>
        <header><h1>{title}</h1>
        {lead}</header>
        <main>
        {content}</main>
        <footer><p>{Say("Made by VRTraining on this computer. This file loads nothing and sends nothing.")}</p></footer>
        </body>
        </html>

        """).ToString());

    private static string ReadStyle()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("VRTraining.Exports.Html.report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
