// Keeps every scenario file that was played, by its content.
using VRTraining.Simulation.Script;
using VRTraining.Storage.Files;

namespace VRTraining.Storage.Scenarios;

/// <summary>A scenario file as it was played.</summary>
/// <param name="ContentHash">SHA-256 as docs/scenario-format.md defines it, 64 lower-case hexadecimal digits.</param>
/// <param name="Id">The scenario's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Json">The file.</param>
public sealed record KeptScenario(
    string ContentHash, ScenarioId Id, string Version, string Title, ReadOnlyMemory<byte> Json);

/// <summary>Keeps scenario files by their content, so that old runs stay explainable.</summary>
public sealed class ScenarioArchive
{
    private readonly Lane _reader;
    private readonly Lane _writer;
    private readonly TimeProvider _time;

    internal ScenarioArchive(Lane reader, Lane writer, TimeProvider time) =>
        (_reader, _writer, _time) = (reader, writer, time);

    /// <summary>Keeps a file; nothing happens where the same content is kept already.</summary>
    public async Task KeepAsync(KeptScenario scenario, CancellationToken cancellationToken)
    {
        if (!await HasAsync(scenario.ContentHash, cancellationToken))
        {
            await _writer.WriteAsync(lane => Insert(lane, scenario), cancellationToken);
        }
    }

    /// <summary>Whether that content is kept.</summary>
    public Task<bool> HasAsync(string contentHash, CancellationToken cancellationToken) => _reader.ReadAsync(
        lane => lane.Of("SELECT 1 FROM scenarios WHERE content_hash = ?1").Value(contentHash) is not null,
        cancellationToken);

    /// <summary>The file with that content, or null.</summary>
    public Task<KeptScenario?> GetAsync(string contentHash, CancellationToken cancellationToken) => _reader.ReadAsync(
        lane => lane.Of("SELECT id, version, title, json FROM scenarios WHERE content_hash = ?1").Rows(
            row => new KeptScenario(
                contentHash,
                new ScenarioId(row.GetString(0)),
                row.GetString(1),
                row.GetString(2),
                row.GetFieldValue<byte[]>(3)),
            contentHash).SingleOrDefault(),
        cancellationToken);

    private int Insert(Lane lane, KeptScenario scenario) => lane.Of("""
        INSERT INTO scenarios (content_hash, id, version, title, json, kept_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO NOTHING
        """).Run(
            scenario.ContentHash, scenario.Id.Value, scenario.Version, scenario.Title, scenario.Json.ToArray(),
            _time.GetUtcNow().ToUnixTimeMilliseconds());
}
