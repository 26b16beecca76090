// Translations as XLIFF 2.0 (OASIS, 2014), which translators' tools read and write.
using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Strings.Exchange;

/// <summary>Writes and reads XLIFF 2.0: a unit a text, a segment a unit.</summary>
public static class XliffFile
{
    private static readonly XNamespace Ns = "urn:oasis:names:tc:xliff:document:2.0";

    /// <summary>The file's content.</summary>
    public static byte[] Write(Scenario scenario, string locale, IEnumerable<ExchangeRow> rows)
    {
        var document = new XDocument(new XElement(
            Ns + "xliff",
            new XAttribute("version", "2.0"),
            new XAttribute("srcLang", scenario.Language),
            new XAttribute("trgLang", locale),
            new XElement(Ns + "file", new XAttribute("id", scenario.Id.Value), rows.Select(Unit))));
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        }))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }

    /// <summary>The rows of a file; what a tool adds beside texts is left aside.</summary>
    /// <exception cref="InvalidDataException">The file is not XLIFF 2, or not XML at all.</exception>
    public static ImmutableArray<ExchangeRow> Read(Stream file)
    {
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
            });
            var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
            return root?.Name == Ns + "xliff"
                ? [.. root.Descendants(Ns + "unit").Select(Row)]
                : throw new InvalidDataException("This is not XLIFF 2.");
        }
        catch (XmlException broken)
        {
            throw new InvalidDataException($"This is not XML: {broken.Message}", broken);
        }
    }

    private static XElement Unit(ExchangeRow row) => new(
        Ns + "unit",
        new XAttribute("id", row.Key),
        new XElement(
            Ns + "segment",
            new XAttribute("state", row.State == TextState.Translated ? "final" : "initial"),
            new XElement(Ns + "source", row.Source),
            row.Target.Length > 0 ? new XElement(Ns + "target", row.Target) : null));

    private static ExchangeRow Row(XElement unit) => new(
        (string?)unit.Attribute("id") ?? "",
        string.Concat(unit.Descendants(Ns + "source").Select(source => source.Value)),
        string.Concat(unit.Descendants(Ns + "target").Select(target => target.Value)),
        TextState.Missing);
}
