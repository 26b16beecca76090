// Presses its way through panels: to the scene that is wanted, and through the debrief to its last page.
using System.Numerics;
using VRTraining.Headset.Plays;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Panels;
using VRTraining.Stage.Pointing;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Running;

/// <summary>Presses its way through panels, as somebody does who wants one scenario; the frame's thread only.</summary>
internal sealed class PanelHand(ScenarioId scenario, Backstage backstage)
{
    private const long PauseMs = 700;

    private static readonly Vector3 Shoulder = new(0.18f, 0.95f, -0.15f);

    private Panel? _panel;
    private ViewerScreen? _page;
    private long _sinceMs;
    private int _frame;
    private int _pages;

    /// <summary>Whether something was pressed whose result has not come yet.</summary>
    public bool Awaits { get; private set; }

    /// <summary>One frame before a panel.</summary>
    /// <param name="head">Where to point.</param>
    /// <param name="panel">What is shown.</param>
    /// <param name="nowMs">The frame's clock.</param>
    /// <param name="after">Whether the scene is over: this is its debrief.</param>
    /// <param name="settled">Told the name of each page before it is left.</param>
    /// <returns>Whether nothing is left to do: the last page of the debrief was read.</returns>
    public bool Point(Head head, Panel panel, long nowMs, bool after, Action<string> settled)
    {
        if (!ReferenceEquals(_page, head.Viewer.Panel))
        {
            _pages = ReferenceEquals(_panel, panel) ? _pages + 1 : 1;
            (_panel, _page, _sinceMs, _frame, Awaits) = (panel, head.Viewer.Panel, nowMs, 0, false);
        }

        if (Awaits || nowMs - _sinceMs < PauseMs)
        {
            return false;
        }

        var wanted = Wanted(panel, after);
        if (_frame++ == 0)
        {
            settled(after ? $"debrief-{_pages}" : $"{NameOf(panel)}-{_pages}");
        }

        if (wanted is not { } index)
        {
            if (!after)
            {
                // The library does not have it: it lies elsewhere.
                backstage.Ask(new Wish.Take(new Offer.Prebrief(scenario)));
                Awaits = true;
            }

            return after;
        }

        if (PlaceOf(head, new StageAction(StageActionKind.Offer, index), out var isThere) is { } place)
        {
            head.Senses.Point(new PointerSample(
                PointerKind.Ray, Shoulder, Vector3.Normalize(place - Shoulder), Pressed: _frame % 3 == 2));
            Awaits = _frame % 3 == 0 && isThere && panel.Offers[index] is not Offer.Turn;
        }

        return false;
    }

    /// <summary>Where an action can be pressed, or the way to the page of cards on which it is; null for nowhere.</summary>
    /// <param name="head">What is shown.</param>
    /// <param name="action">What is to be done.</param>
    /// <param name="isThere">Whether it is the place of the action itself.</param>
    public static Vector3? PlaceOf(Head head, StageAction action, out bool isThere)
    {
        Vector3? further = null;
        isThere = false;
        foreach (ref readonly var target in head.Shown.Targets)
        {
            if (target.Action == action)
            {
                isThere = true;
                return target.Place.Centre;
            }

            if (target.Action.Kind == StageActionKind.NextPage)
            {
                further = target.Place.Centre;
            }
        }

        return further;
    }

    private static string NameOf(Panel panel) =>
        panel.Offers.Any(offer => offer is Offer.Begin) ? "prebrief"
        : panel.Offers.Any(offer => offer is Offer.Prebrief) ? "library"
        : "profiles";

    /// <summary>The offer to press on this page, or null for none.</summary>
    private int? Wanted(Panel panel, bool after)
    {
        var page = panel.Pages.IndexOf(_page!);
        return after
            ? IndexOf(panel, offer => offer == new Offer.Turn(page + 1))
            : IndexOf(panel, offer => offer == new Offer.Turn(page + 1))
                ?? IndexOf(panel, offer => offer == new Offer.Begin(scenario, WithoutTimers: false))
                ?? IndexOf(panel, offer => offer == new Offer.Prebrief(scenario))
                ?? IndexOf(panel, offer => offer is Offer.UseProfile)
                ?? IndexOf(panel, offer => offer is Offer.NewProfile);
    }

    private static int? IndexOf(Panel panel, Func<Offer, bool> isIt)
    {
        for (var i = 0; i < panel.Offers.Length; i++)
        {
            if (isIt(panel.Offers[i]))
            {
                return i;
            }
        }

        return null;
    }
}
