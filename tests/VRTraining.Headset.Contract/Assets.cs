// StereoKit's assets: signatures of what the head uses; a model knows the nodes of its real file.
using System.Numerics;

namespace StereoKit;

public class Font
{
    public static Font Default { get; } = new();
}

public class Shader
{
    public static Shader Unlit { get; } = new();
}

public class Material
{
    public static Material Default { get; } = new();

    public static Material Unlit { get; } = new();

    public string Id { get; set; } = "";

    public Transparency Transparency { get; set; }

    public Cull FaceCull { get; set; }

    public DepthTest DepthTest { get; set; }

    public bool DepthWrite { get; set; }

    public int QueueOffset { get; set; }

    public Material Copy() => new() { Id = Id };

    public static Material Copy(string materialId) => new() { Id = materialId };

    public void SetColor(string name, Color colorGamma)
    {
    }
}

public class Mesh
{
    public string Id { get; private set; } = "";

    public void SetData(Vertex[] vertices, uint[] indices) => Id = $"{vertices.Length} vertices";

    public static Mesh GenerateSphere(float diameter, int subdivisions = 4) => new() { Id = "sphere" };

    public static Mesh GenerateRoundedCube(Vec3 dimensions, float edgeRadius, int subdivisions = 4) => new() { Id = "cube" };

    public void Draw(Material material, Matrix transform, Color colorLinear, RenderLayer layer = RenderLayer.Layer0) =>
        Bench.Meshes.Add(new DrawnMesh(this, transform.m * Bench.Top, colorLinear, material));
}

public class Model
{
    private readonly ModelNode[] _nodes;

    internal Model(string file, ModelNode[] nodes) => (File, _nodes, Visuals) = (file, nodes, new ModelVisualCollection(nodes));

    /// <summary>For the bench: the file's name.</summary>
    public string File { get; }

    public ModelVisualCollection Visuals { get; }

    public static Model? FromFile(string file, Shader? shader = null) =>
        System.IO.File.Exists(file) ? new Model(Path.GetFileName(file), GltfNodes.Of(file, System.IO.File.ReadAllBytes(file))) : null;

    public static Model FromMemory(string filename, in byte[] data, Shader? shader = null) =>
        new(Path.GetFileName(filename), GltfNodes.Of(filename, data));

    public Model Copy() => new(File, [.. _nodes.Select(node => node.Copy())]);

    public ModelNode? FindNode(string name) => Array.Find(_nodes, node => node.Name == name);

    public void Draw(Matrix transform, Color colorLinear, RenderLayer layer = RenderLayer.Layer0) =>
        Bench.Models.Add(new DrawnModel(this, transform.m * Bench.Top, colorLinear));
}

public class ModelNode
{
    public string Name { get; set; } = "";

    public Matrix LocalTransform { get; set; }

    public Material? Material { get; set; }

    internal ModelNode Copy() => new() { Name = Name, LocalTransform = LocalTransform, Material = Material };
}

public class ModelVisualCollection : System.Collections.Generic.IEnumerable<ModelNode>
{
    private readonly ModelNode[] _visuals;

    internal ModelVisualCollection(ModelNode[] nodes) => _visuals = [.. nodes.Where(node => node.Material is not null)];

    public int Count => _visuals.Length;

    public IEnumerator<ModelNode> GetEnumerator() => _visuals.AsEnumerable().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
