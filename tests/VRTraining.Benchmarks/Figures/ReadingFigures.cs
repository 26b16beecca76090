// How long it takes to read and check a script of 10,000 lines.
using VRTraining.Scenarios.Reading;
using VRTraining.Testing;

namespace VRTraining.Benchmarks.Figures;

internal static class ReadingFigures
{
    public static IEnumerable<Figure> Measure()
    {
        var bytes = LargeScenario.Write();
        int Read()
        {
            if (ScenarioReader.Read("large.json", bytes).HasErrors)
            {
                throw new InvalidOperationException("The large script has errors; what is measured would be something else.");
            }

            return 1;
        }

        yield return Figure.Most("reading.read_and_check_ms", Stopping.SecondsPerOperation(Read, 21) * 1000, "ms", 120);
        yield return Figure.Most("reading.bytes_per_file_byte", Stopping.BytesPerOperation(Read) / bytes.Length, "B", 30);
    }
}
