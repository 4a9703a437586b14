using System.Linq.Expressions;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using DynamoObjects.Lambdas;
using DynamoObjects.Mapping;

namespace DynamoObjects.Bench.Mapper;

/// <summary>
/// A lambda on its way to an expression: what .NET takes to build it, which no translator can avoid, what it takes with
/// a translation that is known, and what the first of its shape takes.
/// </summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class TranslationBenchmarks
{
    private readonly Translator _known = new(RecordSchema<Track>.Instance);
    private readonly string _artist = "The Examples";
    private readonly string _album = "Greatest measurements";
    private readonly int _plays = 1200;
    private readonly Genre[] _genres = [Genre.Jazz];

    [Benchmark(Baseline = true), BenchmarkCategory("Key")]
    public LambdaExpression KeyBuilt() => Key();

    [Benchmark, BenchmarkCategory("Key")]
    public object KeyKnown() => _known.TranslateQuery(Key(), null);

    [Benchmark, BenchmarkCategory("Key")]
    public object KeyFirst() => New().TranslateQuery(Key(), null);

    [Benchmark(Baseline = true), BenchmarkCategory("Filter")]
    public LambdaExpression FilterBuilt() => Filter();

    [Benchmark, BenchmarkCategory("Filter")]
    public object FilterKnown() => _known.TranslateQuery(Filter(), null);

    [Benchmark, BenchmarkCategory("Filter")]
    public object FilterFirst() => New().TranslateQuery(Filter(), null);

    [Benchmark(Baseline = true), BenchmarkCategory("Update")]
    public object UpdateBuilt() => Update();

    [Benchmark, BenchmarkCategory("Update")]
    public object UpdateKnown() => Update(_known);

    [Benchmark, BenchmarkCategory("Update")]
    public object UpdateFirst() => Update(New());

    private static Translator New() => new(RecordSchema<Track>.Instance);

    private Expression<Func<Track, bool>> Key() => t => t.Artist == _artist;

    private Expression<Func<Track, bool>> Filter() =>
        t =>
            t.Artist == _artist
            && t.Song.StartsWith("So")
            && t.Plays > _plays
            && (t.Album == _album || t.IsLive)
            && _genres.Contains(t.Genre);

    private ItemExpressions Update(Translator translator) => translator.TranslateUpdate(Update(), null, mustExist: false, default);

    private IReadOnlyList<UpdateClause> Update() =>
        new ItemUpdate<Track>().Set(t => t.Album, _album).Increment(t => t.Plays, 1).Append(t => t.Tags, "live").Clauses;
}
