using DynamoObjects.Testing.Analyzers;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Tests.Analyzers;

public class AnalyzerTests
{
    private const string Put = "client.PutItemAsync(\"store\", new())";

    [Theory]
    [InlineData($"[DynamoFact] public async void Puts(IAmazonDynamoDB client) => await {Put};")]
    [InlineData($"[DynamoTheory] public async void Puts(IAmazonDynamoDB client, int row) => await {Put};")]
    [InlineData($"[DynamoTestCase(1)] public async void Puts(IAmazonDynamoDB client, int row) => await {Put};")]
    public Task A_test_that_is_async_void(string test) => AssertReports("DYNT101 at Puts", test);

    [Fact]
    public Task Other_methods_may_be_async_void() => AssertReports(null, $"public async void Puts(IAmazonDynamoDB client) => await {Put};");

    [Theory]
    [InlineData($"[DynamoFact] public void Puts(IAmazonDynamoDB client) {{ {Put}; }}")]
    [InlineData($"[DynamoFact] public void Puts(IAmazonDynamoDB client) => {Put};")]
    [InlineData($"[DynamoTestMethod] public Task Puts(IAmazonDynamoDB client) {{ {Put}; return Task.CompletedTask; }}")]
    public Task A_call_that_a_test_does_not_await(string test) => AssertReports($"DYNT102 at {Put}", test);

    [Theory]
    [InlineData($"[DynamoFact] public Task Puts(IAmazonDynamoDB client) => {Put};")]
    [InlineData($"[DynamoFact] public async Task Puts(IAmazonDynamoDB client) {{ await {Put}; }}")]
    [InlineData($"[DynamoFact] public void Puts(IAmazonDynamoDB client) {{ {Put}.Wait(); Action later = () => {{ {Put}; }}; }}")]
    [InlineData($"[DynamoFact] public void Puts(IAmazonDynamoDB client) {{ var task = {Put}; task.Wait(); client.Dispose(); }}")]
    [InlineData($"public void Puts(IAmazonDynamoDB client) {{ {Put}; }}")]
    public Task A_call_that_is_awaited_or_kept_is_valid(string test) => AssertReports(null, test);

    [Theory]
    [InlineData("DynamoFact(Backend.None)", "Never()")]
    [InlineData("DynamoFact((Backend)8)", "Never()")]
    [InlineData("DynamoFact(Backend.Mock & Backend.Local)", "Never()")]
    [InlineData("DynamoTestCase(1, Backends = Backend.None)", "Never(int row)")]
    public Task An_empty_set_of_backends(string attribute, string method) =>
        AssertReports($"DYNT103 at {attribute}", $"[{attribute}] public void {method} {{ }}");

    [Fact]
    public Task A_known_difference_without_a_backend() =>
        AssertReports(
            "DYNT103 at KnownDifference(Backend.None, \"why\")",
            "[DynamoFact, KnownDifference(Backend.None, \"why\")] public void Never() { }"
        );

    [Theory]
    [InlineData("[DynamoBackends(Backend.None)] public class Tests")]
    [InlineData("[assembly: DynamoBackends(Backend.None)] public class Tests")]
    public async Task A_class_or_an_assembly_without_a_backend(string header) =>
        Assert.Equal(["DYNT103 at DynamoBackends(Backend.None)"], await new AnalyzerRun("", header).GetDiagnosticsAsync());

    [Theory]
    [InlineData("DynamoFact")]
    [InlineData("DynamoFact(Backend.Mock | Backend.Aws)")]
    public Task A_set_of_backends_is_valid(string attribute) => AssertReports(null, $"[{attribute}] public void Runs() {{ }}");

    [Theory]
    [InlineData("new AmazonDynamoDBClient()")]
    [InlineData("new AmazonDynamoDBClient(new AmazonDynamoDBConfig { ServiceURL = \"http://localhost:8000\" })")]
    public Task A_client_that_the_test_creates(string client) =>
        AssertReports($"DYNT104 at {client}", $"[DynamoFact] public void Runs() {{ using var client = {client}; }}");

    [Fact]
    public Task Also_in_a_lambda() =>
        AssertReports(
            "DYNT104 at new AmazonDynamoDBClient()",
            "[DynamoFact] public void Runs() { Func<IAmazonDynamoDB> make = () => new AmazonDynamoDBClient(); }"
        );

    [Fact]
    public Task A_context_with_the_provided_client_is_valid() =>
        AssertReports(null, "[DynamoFact] public void Runs(IAmazonDynamoDB client) { using var context = new DynamoDBContext(client); }");

    [Fact]
    public Task Other_methods_may_make_clients() => AssertReports(null, "public IAmazonDynamoDB Make() => new AmazonDynamoDBClient();");

    [Fact]
    public async Task In_a_fixture_every_method_is_of_a_test() =>
        Assert.Equal(
            ["DYNT104 at new AmazonDynamoDBClient()"],
            await new AnalyzerRun(
                "public IAmazonDynamoDB Make() => new AmazonDynamoDBClient();",
                "[DynamoTestFixture] public class Tests"
            ).GetDiagnosticsAsync()
        );

    [Theory]
    [InlineData("DynamoFact")]
    [InlineData("DynamoTest")]
    [InlineData("DynamoTestMethod")]
    public Task A_parameter_without_a_value(string attribute) =>
        AssertReports("DYNT105 at number", $"[{attribute}] public void Runs(DynamoTestContext test, int number) {{ }}");

    [Theory]
    [InlineData(
        "[DynamoFact] public void Runs(DynamoTestContext test, DynamoDatabase db, IAmazonDynamoDB client, AmazonDynamoDBClient? sdk, "
            + "IDynamoDBContext context, DynamoDBContext own, CancellationToken token) { }"
    )]
    [InlineData("[DynamoFact] public void Runs(int number = 1, params string[] rest) { }")]
    [InlineData("[DynamoTheory] public void Runs(int number) { }")]
    [InlineData("[DynamoTestMethod, DynamoDataRow(1)] public void Runs(int number) { }")]
    [InlineData("[DynamoTestCase(1)] public void Runs(int number) { }")]
    public Task A_parameter_that_is_provided_or_has_data_is_valid(string test) => AssertReports(null, test);

    [Fact]
    public async Task The_message_lists_the_provided_types() =>
        Assert.Equal(
            $"The parameter 'number' has no value: [DynamoFact] provides {ProvidedParameters.TypeNames}",
            await new AnalyzerRun("[DynamoFact] public void Runs(int number) { }").MessageAsync()
        );

    [Fact]
    public void The_provided_types_are_those_of_the_adapters() =>
        Assert.All(ProvidedTypes.Names, name =>
            Assert.Contains(ProvidedParameters.TypeNames.Split(", "), type => name.EndsWith($".{type}", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData(
        "[DynamoFact] public async void Runs() { await Task.Yield(); }",
        "[DynamoFact] public async Task Runs() { await Task.Yield(); }"
    )]
    [InlineData(
        $"[DynamoFact] public void Runs(IAmazonDynamoDB client) {{ {Put}; }}",
        $"[DynamoFact] public async Task Runs(IAmazonDynamoDB client) {{ await {Put}; }}"
    )]
    public async Task The_fix_returns_a_task(string before, string after) =>
        Assert.Contains(
            after,
            (await new AnalyzerRun(before).FixAsync()).Replace("global::System.Threading.Tasks.", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData($"[DynamoFact] public void Puts(IAmazonDynamoDB client) => {Put};")]
    [InlineData($"[DynamoFact] public Task Puts(IAmazonDynamoDB client) {{ {Put}; return Task.CompletedTask; }}")]
    public async Task Without_an_obvious_fix_there_is_none(string test) => Assert.Empty(await new AnalyzerRun(test).FixesAsync());

    private static async Task AssertReports(string? expected, string members) =>
        Assert.Equal(expected is null ? [] : [expected], await new AnalyzerRun(members).GetDiagnosticsAsync());
}
