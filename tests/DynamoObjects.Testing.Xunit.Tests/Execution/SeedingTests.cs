namespace DynamoObjects.Testing.Xunit.Tests.Execution;

/// <summary>Seeds as xUnit fixtures and by attribute: exact lists.</summary>
public class SeedingTests
{
    private const string Sample = "XunitSeedSample";

    private static readonly string[] Seeded =
    [
        "ClassFixture.A_method_adds_its_own",
        "ClassFixture.Begins_with_the_data",
        "ClassFixture.Each_row_begins_anew(id: \"s3\")",
        "ClassFixture.Each_row_begins_anew(id: \"s4\")",
        "CollectionFixture.Begins_with_the_data_of_the_collection_and_of_the_class",
        "Without.Begins_with_nothing",
    ];

    [Fact]
    public async Task Each_test_begins_with_its_seeds_which_are_written_once() =>
        await CheckAsync(SampleEnvironment.With("DYNAMO_BACKENDS", "Mock"), ["Mock"]);

    [DynamoFact(Backend.Local)]
    public async Task Each_test_begins_with_its_seeds_on_both_backends(DynamoTestContext test) =>
        await CheckAsync(SampleEnvironment.SameLocal(test), ["Local", "Mock"]);

    private static async Task CheckAsync(IReadOnlyDictionary<string, string> environment, string[] backends)
    {
        var run = await SampleRun.StartAsync(environment, sample: Sample);

        Assert.Equal(Named(Seeded, backends), run.Names("Passed"));
        Assert.Equal(Named(["Broken.First", "Broken.Second"], backends), run.Names("Failed"));
        Assert.All(run.Results.Where(r => r.Outcome == "Failed"), r =>
        {
            Assert.Contains("BrokenFixture failed", r.Message, StringComparison.Ordinal);
            Assert.Contains("nowhere.csv", r.Message, StringComparison.Ordinal);
        });
        Assert.Equal(8 * backends.Length, run.Results.Count);
        Assert.Single(run.Notes, note => note.StartsWith("seeded-", StringComparison.Ordinal));
        Assert.Single(run.Notes, note => note.StartsWith("broken-", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Named(string[] names, string[] backends) =>
        names.SelectMany(name => backends.Select(backend => $"{name} ({backend})")).Order(StringComparer.Ordinal);
}
