// A panel before or after a scene: what can be read, and what can be asked for.
using System.Collections.Immutable;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Panels;

/// <summary>A panel before or after a scene, in one or more pages.</summary>
/// <param name="Pages">What is read and pressed; 1 and up.</param>
/// <param name="Offers">What an action <see cref="StageActionKind.Offer"/> of that index asks for, the same for all pages.</param>
public sealed record Panel(ImmutableArray<ViewerScreen> Pages, ImmutableArray<Offer> Offers)
{
    /// <summary>What an action asks for, or null where it is another one.</summary>
    public Offer? OfferOf(StageAction action) =>
        action.Kind == StageActionKind.Offer && action.Index < Offers.Length ? Offers[action.Index] : null;
}
