// A project file of the repository, read for what it references.
using System.Xml.Linq;
using VRTraining.Testing;

namespace VRTraining.Architecture.Tests;

internal sealed record ProjectFile(string Name, string Path, string[] References, string[] Packages)
{
    public static ProjectFile[] AllIn(string folder) =>
        [.. Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories).Select(Read)];

    private static ProjectFile Read(string path)
    {
        var xml = XDocument.Load(path);
        return new ProjectFile(
            System.IO.Path.GetFileNameWithoutExtension(path),
            System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'),
            [.. Included(xml, "ProjectReference").Select(p => System.IO.Path.GetFileNameWithoutExtension(p.Replace('\\', '/')))],
            [.. Included(xml, "PackageReference")]);
    }

    private static IEnumerable<string> Included(XDocument xml, string kind) =>
        xml.Descendants(kind).Select(item => item.Attribute("Include")!.Value);
}
