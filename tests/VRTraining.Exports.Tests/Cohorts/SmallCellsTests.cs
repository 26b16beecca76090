// Counts of 1–4 are hidden, and so is what would give them away.
using VRTraining.Exports.Cohorts;

namespace VRTraining.Exports.Tests.Cohorts;

public sealed class SmallCellsTests
{
    [TestCase("5 5 5", "5 5 5")]
    [TestCase("5 0 5", "5 0 5")]
    [TestCase("4 5 9", "x x 9")]
    [TestCase("4 9 5", "x 9 x")]
    [TestCase("1 9 0", "x x 0")]
    [TestCase("1 2 9 9", "x x x 9")]
    [TestCase("3 2 9 9", "x x 9 9")]
    [TestCase("4 4 9", "x x 9")]
    [TestCase("4", "x")]
    [TestCase("5", "5")]
    [TestCase("2 2", "x x")]
    [TestCase("0 5", "0 5")]
    [TestCase("1 4", "x x")]
    public void Hide_HidesWhatIsSmall_AndWhatGivesItAway(string counts, string shown)
    {
        var hidden = SmallCells.Hide([.. counts.Split(' ').Select(int.Parse)]);

        Assert.That(string.Join(' ', hidden.Select(count => count?.ToString() ?? "x")), Is.EqualTo(shown));
    }

    [Test]
    public void Hide_NeverLeavesASmallCount_NorOneThatCanBeWorkedOut()
    {
        // Every row of one to four counts from 0 to 9.
        for (var length = 1; length <= 4; length++)
        {
            for (var row = 0; row < Math.Pow(10, length); row++)
            {
                int[] counts = [.. row.ToString($"D{length}").Select(digit => digit - '0')];

                var shown = SmallCells.Hide(counts);
                var hidden = counts.Where((_, i) => shown[i] is null).ToList();
                var isSafe = shown.All(count => count is null or 0 or >= 5)
                    && (hidden.Count is 0 || hidden.Count == length || (hidden.Count >= 2 && hidden.Sum() >= 5));

                Assert.That(isSafe, Is.True, string.Join(' ', counts));
            }
        }
    }
}
