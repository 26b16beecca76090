// A certificate to print, for a run that showed every skill.
using static VRTraining.Languages.Words;

namespace VRTraining.Exports.Html;

/// <summary>Writes a certificate as one HTML file. It is nobody's signature: it says what this computer's journal says.</summary>
public static class Certificate
{
    /// <summary>Whether a run earns one: completed, the outcome not poor, every skill's minimum reached.</summary>
    public static bool IsEarned(ExportedRun run) => Badges.OpenBadge.IsEarned(run);

    /// <summary>Writes the certificate in the language of what runs now.</summary>
    /// <param name="run">A run that earns one.</param>
    /// <param name="learner">What to call the learner.</param>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The run does not earn one.</exception>
    public static async Task WriteAsync(
        ExportedRun run, string learner, Stream to, CancellationToken cancellationToken = default)
    {
        if (!IsEarned(run))
        {
            throw new ArgumentException("A certificate is for a run that showed every skill.", nameof(run));
        }

        var done = run.Recorded.Entries[^1].TakenAt;
        await to.WriteAsync(
            ReportPage.Of(Say("Certificate of practice"), Markup.None, Markup.Of($"""
                <div class="certificate">
                <p>{Say("This is to say that")}</p>
                <p class="name">{learner}</p>
                <p>{Say("practised the conversation")}</p>
                <h2>{run.Scenario.Title}</h2>
                <p>{Say("and on {0:d} showed every skill of it:", done.UtcDateTime)}</p>
                <ul>{Markup.Each(run.Scenario.Skills, skill => Markup.Of($"""
                    <li><strong>{skill.Name}</strong>: {skill.Description}</li>
                    """))}</ul>
                {(run.Recorded.Standing.Assisted ? Markup.Of($"<p>{Say("A facilitator helped along the way.")}</p>") : Markup.None)}
                <p class="muted">{Say("Version {0}, run {1}.", run.Run.Version, ShortOf(run))}
                {Say("Practice with simulated colleagues; not signed by anybody.")}</p>
                </div>

                """)),
            cancellationToken);
    }

    /// <summary>The end of its id: what <c>vrtraining runs</c> lists it as.</summary>
    private static string ShortOf(ExportedRun run) => run.Run.Id.ToString()[^8..];
}
