// Moments whose counts may stand side by side: subtracting one from another tells of nobody alone.
namespace VRTraining.Exports.Cohorts;

/// <summary>
/// Whoever knows the script knows which response leads to which moment: where seventeen took it and sixteen came there, one
/// did not. A moment is shown only where it and what is shown already differ by five learners, by none, or cannot be
/// subtracted, for neither are all of the one among the other.
/// </summary>
/// <param name="learners">How many there are altogether; they are numbered from 0.</param>
internal sealed class ShownMoments(int learners)
{
    private readonly List<Moment> _shown = [new([[.. Enumerable.Range(0, learners)]], [false])];

    /// <summary>Takes a moment among those shown, if nothing can be worked out from it and them.</summary>
    /// <param name="takers">Who took each response; nobody took two.</param>
    /// <param name="isHidden">Whether the count of that response is hidden; the sum of the hidden ones is known.</param>
    public bool Take(IReadOnlyList<IReadOnlyCollection<int>> takers, IReadOnlyList<bool> isHidden)
    {
        var moment = new Moment(takers, isHidden);
        if (_shown.Any(other => moment.GivesAway(other.Here) || other.GivesAway(moment.Here)))
        {
            return false;
        }

        _shown.Add(moment);
        return true;
    }

    private sealed class Moment
    {
        private readonly Dictionary<int, int> _taken = [];
        private readonly List<int> _sizes = [];
        private readonly int _hidden;

        public Moment(IReadOnlyList<IReadOnlyCollection<int>> takers, IReadOnlyList<bool> isHidden)
        {
            foreach (var (group, hidden) in takers.Zip(isHidden).Where(choice => choice.First.Count > 0))
            {
                _hidden |= hidden ? 1 << _sizes.Count : 0;
                foreach (var learner in group)
                {
                    _taken.Add(learner, _sizes.Count);
                }

                _sizes.Add(group.Count);
            }
        }

        public IReadOnlyCollection<int> Here => _taken.Keys;

        /// <summary>Whether this moment's counts, added up in any way, are too close to how many came to another place.</summary>
        public bool GivesAway(IReadOnlyCollection<int> there)
        {
            var shared = new int[_sizes.Count];
            foreach (var learner in there)
            {
                if (_taken.TryGetValue(learner, out var choice))
                {
                    shared[choice]++;
                }
            }

            return Enumerable.Range(1, (1 << _sizes.Count) - 1).Any(choices => TellsOfFew(choices, there.Count, shared));
        }

        private bool TellsOfFew(int choices, int there, int[] shared)
        {
            var (size, both) = (Sum(choices, _sizes), Sum(choices, shared));
            var isNested = both == Math.Min(size, there);
            var revealsHidden = (choices & _hidden) != 0 && (choices & _hidden) != _hidden;
            return isNested && (revealsHidden ? size == there : Math.Abs(size - there) is > 0 and < SmallCells.Fewest);
        }

        private static int Sum(int choices, IReadOnlyList<int> counts) =>
            Enumerable.Range(0, counts.Count).Sum(i => (choices >> i & 1) * counts[i]);
    }
}
