using DynamoObjects.Generator;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Tests.Generator;

public sealed class GeneratorCachingTests
{
    private const string Source = """
        using DynamoObjects;

        [DynamoTable("thing")]
        [DynamoGlobalIndex("ByName", "Name")]
        public partial class Thing : DynamoRecord
        {
            [DynamoHashKey] public string Id { get; set; } = "";
            public string Name { get; set; } = "";
        }

        [DynamoTable("other")]
        public partial class Other : DynamoRecord
        {
            [DynamoHashKey] public int Id { get; set; }
        }
        """;

    [Theory]
    [InlineData("Other.cs", "", "class Unrelated { void M() { } }")]
    [InlineData("Records.cs", "using DynamoObjects;", "using DynamoObjects;\n\n// moved down")]
    [InlineData(
        "Records.cs",
        "Name { get; set; } = \"\";",
        "Name { get; set; } = \"another default\";\n    public string Upper() => Name.ToUpperInvariant();"
    )]
    public void An_unrelated_edit_regenerates_nothing(string path, string before, string after)
    {
        var run = new GeneratorRun(Source);
        var generated = Texts(run);
        Assert.Equal(2, generated.Count);

        run.ReplaceFile(path, text => before.Length == 0 ? text + after : text.Replace(before, after, StringComparison.Ordinal));

        Assert.All(Reasons(run, DynamoRecordGenerator.RecordsStep), reason =>
            Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString())
        );
        Assert.All(OutputReasons(run), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(generated, Texts(run));
    }

    [Fact]
    public void An_edit_of_one_record_regenerates_only_that_record()
    {
        var run = new GeneratorRun(Source);

        run.ReplaceFile("Records.cs", text => text.Replace("\"other\"", "\"another\"", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], OutputReasons(run).Order());
        Assert.Contains(Texts(run), text => text.Contains("\"another\"", StringComparison.Ordinal));
    }

    /// <summary>
    /// The requested classes of the context are identified by their names, so another use of such a class changes nothing.
    /// </summary>
    [Theory]
    [InlineData("class More { object O(DynamoObjects.DynamoDatabase db) => db.Table<Thing>(); }", 1)]
    [InlineData("class More { void M() { } }", 1)]
    [InlineData("class More { object O(DynamoObjects.DynamoDatabase db) => db.Table<Other>(); }", 2)]
    public void Classes_of_the_context_are_regenerated_only_if_the_requested_names_change(string added, int expected)
    {
        var run = new GeneratorRun(
            """
            using Amazon.DynamoDBv2.DataModel;
            [DynamoDBTable("thing")] public class Thing { [DynamoDBHashKey] public int Id { get; set; } }
            [DynamoDBTable("other")] public class Other { [DynamoDBHashKey] public int Id { get; set; } }
            public class Uses { public object Table(DynamoObjects.DynamoDatabase db) => db.Table<Thing>(); }
            """
        );
        Assert.Single(run.Result.GeneratedSources);

        run.ReplaceFile("Other.cs", text => text + added);

        Assert.Equal(expected, run.Result.GeneratedSources.Length);
        Assert.Equal(
            expected == 1,
            Reasons(run, DynamoRecordGenerator.WantedStep)
                .All(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
        );
        Assert.Equal(expected == 1, OutputReasons(run).All(reason => reason == IncrementalStepRunReason.Cached));
    }

    private static List<string> Texts(GeneratorRun run) => [.. run.Result.GeneratedSources.Select(source => source.SourceText.ToString())];

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        run.Result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRun run) =>
        run.Result.TrackedOutputSteps.SelectMany(steps => steps.Value).SelectMany(step => step.Outputs).Select(output => output.Reason);
}
