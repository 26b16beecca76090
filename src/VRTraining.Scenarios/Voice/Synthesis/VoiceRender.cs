// Gives every line of a scenario a clip that has none, or one of other words.
using System.Runtime.CompilerServices;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Programs;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>Gives lines their clips.</summary>
/// <param name="maker">Who makes them.</param>
public sealed class VoiceRender(ClipMaker maker)
{
    /// <summary>The lines whose turn it is.</summary>
    /// <param name="sheet">What is voiced, and how it stands.</param>
    /// <param name="force">Also lines whose clip is up to date or was recorded by a person.</param>
    public static IReadOnlyList<SheetLine> Due(VoiceSheet sheet, bool force) =>
    [
        .. sheet.Lines.Where(line =>
            force || line is { Clip: null } or { State: not ClipState.Current, Clip.IsRecorded: false }),
    ];

    /// <summary>
    /// Makes and keeps the clips one after the other; what was there and recorded by a person goes to the folder
    /// <c>replaced</c>. Each line is told as soon as it is done.
    /// </summary>
    /// <param name="sheet">What is voiced.</param>
    /// <param name="lines">Whose turn it is, see <see cref="Due"/>.</param>
    /// <param name="cancellationToken">Stops after the line that is being made; what was kept by then stays.</param>
    public async IAsyncEnumerable<RenderedLine> RenderAsync(
        VoiceSheet sheet,
        IReadOnlyList<SheetLine> lines,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cast = VoiceCast.Of(sheet.Scenario, sheet.Folder.Locale);
        foreach (var line in lines)
        {
            yield return await RenderAsync(sheet, cast, line, cancellationToken);
        }
    }

    private async Task<RenderedLine> RenderAsync(
        VoiceSheet sheet, VoiceCast cast, SheetLine line, CancellationToken cancellationToken)
    {
        var (voice, timbre) = cast[line.Speaker];
        if (maker.SpeakerOf(voice) is null)
        {
            return new RenderedLine(line, null, $"No synthesiser here has the voice '{voice}'.");
        }

        try
        {
            var (clip, track) = await maker.MakeAsync(line.Text, voice, timbre, line.Expression, cancellationToken);
            var keepOld = line.Clip is { IsRecorded: true };
            await sheet.Folder.PutAsync(line.Line, maker.Format, clip, track, keepOld, cancellationToken);
            return new RenderedLine(line, track, null);
        }
        catch (Exception exception) when (exception is ProgramException or InvalidDataException)
        {
            return new RenderedLine(line, null, exception.Message);
        }
    }
}

/// <summary>What came of a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Track">What stands beside its new clip; null where there is none.</param>
/// <param name="Problem">Why there is none, as a sentence.</param>
public sealed record RenderedLine(SheetLine Line, VisemeTrack? Track, string? Problem);
