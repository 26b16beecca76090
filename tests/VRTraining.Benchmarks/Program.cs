// The numbers of the design, measured: `dotnet run -c Release --project tests/VRTraining.Benchmarks -- figures [name…]`.
using VRTraining.Benchmarks.Figures;

var subjects = new Dictionary<string, Func<IAsyncEnumerable<Figure>>>
{
    ["engine"] = () => EngineFigures.Measure().ToAsyncEnumerable(),
    ["stage"] = () => StageFigures.Measure().ToAsyncEnumerable(),
    ["headset"] = HeadsetFigures.MeasureAsync,
    ["preview"] = PreviewFigures.MeasureAsync,
    ["exports"] = ExportFigures.MeasureAsync,
    ["store"] = StoreFigures.MeasureAsync,
    ["cold"] = ColdFigures.MeasureAsync,
    ["analysis"] = () => AnalysisFigures.Measure().ToAsyncEnumerable(),
    ["mirror"] = MirrorFigures.MeasureAsync,
    ["session"] = SessionFigures.MeasureAsync,
    ["reading"] = () => ReadingFigures.Measure().ToAsyncEnumerable(),
};

if (args is not ["figures", ..] || args.Skip(1).Any(name => !subjects.ContainsKey(name)))
{
    Console.Error.WriteLine($"Usage: figures [{string.Join(" | ", subjects.Keys)}]…  Measures within seconds; a line a figure.");
    return 2;
}

var chosen = args.Length > 1 ? args.Skip(1) : subjects.Keys;
var allHold = true;
await foreach (var figure in chosen.ToAsyncEnumerable().SelectMany(name => subjects[name]()))
{
    Console.WriteLine(figure);
    allHold &= figure.Holds;
}

return allHold ? 0 : 1;
