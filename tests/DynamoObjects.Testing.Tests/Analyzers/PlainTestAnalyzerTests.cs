namespace DynamoObjects.Testing.Tests.Analyzers;

public class PlainTestAnalyzerTests
{
    private const string MSTest = "Microsoft.VisualStudio.TestTools.UnitTesting";

    [Theory]
    [InlineData("Xunit.Fact")]
    [InlineData("Xunit.Theory, Xunit.InlineData(1)")]
    [InlineData("NUnit.Framework.Test")]
    [InlineData("NUnit.Framework.TestCase(1)")]
    [InlineData($"{MSTest}.TestMethod")]
    [InlineData($"{MSTest}.TestMethod, {MSTest}.DataRow(1)")]
    public Task A_plain_test_with_a_client(string attribute) =>
        AssertReports("DYNT107 at client", $"[{attribute}] public void Runs(int number, Amazon.DynamoDBv2.IAmazonDynamoDB client) {{ }}");

    [Theory]
    [InlineData("DynamoTestContext")]
    [InlineData("DynamoDatabase")]
    [InlineData("AmazonDynamoDBClient")]
    [InlineData("IDynamoDBContext")]
    public Task A_plain_test_with_any_provided_type(string type) =>
        AssertReports("DYNT107 at given", $"[Xunit.Fact] public void Runs({type}? given) {{ }}");

    [Theory]
    [InlineData("Xunit.Fact")]
    [InlineData("NUnit.Framework.Test")]
    [InlineData($"{MSTest}.TestMethod")]
    public Task A_plain_test_that_reads_the_current_test(string attribute) =>
        AssertReports(
            "DYNT107 at DynamoTestContext.Current",
            $"[{attribute}] public async Task Runs() {{ Func<Task> run = () => DynamoTestContext.Current!.Client.ListTablesAsync(); await "
                + $"run(); }}"
        );

    [Fact]
    public async Task A_plain_test_of_a_class_whose_constructor_has_a_client() =>
        Assert.Equal(
            ["DYNT107 at Plain"],
            await new AnalyzerRun(
                "[DynamoFact] public void Runs() { } [Xunit.Fact] public void Plain() { }",
                "public class Tests(IAmazonDynamoDB client)"
            ).GetDiagnosticsAsync()
        );

    [Theory]
    [InlineData("[DynamoFact] public void Runs(IAmazonDynamoDB client) { _ = DynamoTestContext.Current; }")]
    [InlineData("[Xunit.Fact] public void Runs() { }")]
    [InlineData("[Xunit.Fact] public void Runs(CancellationToken token) { }")]
    [InlineData("[Xunit.Theory, Xunit.MemberData(\"clients\")] public void Runs(IAmazonDynamoDB client) { }")]
    [InlineData($"[{MSTest}.TestMethod, {MSTest}.DynamicData(\"clients\")] public void Runs(IAmazonDynamoDB client) {{ }}")]
    [InlineData("public void Helps(IAmazonDynamoDB client) { _ = DynamoTestContext.Current; }")]
    public Task Other_methods_are_valid(string members) => AssertReports(null, members);

    [Fact]
    public async Task In_a_fixture_every_test_is_on_backends() =>
        Assert.Empty(
            await new AnalyzerRun(
                "[NUnit.Framework.Test] public void Runs() { _ = DynamoTestContext.Current; }",
                "[DynamoTestFixture] public class Base; public class Tests : Base"
            ).GetDiagnosticsAsync()
        );

    [Theory]
    [InlineData("Xunit.Fact", "'Runs' is a [Fact], which runs on no backend, so its parameter 'client' has no value; use [DynamoFact]")]
    [InlineData(
        "Xunit.Theory",
        "'Runs' is a [Theory], which runs on no backend, so its parameter 'client' has no value; use [DynamoTheory]"
    )]
    [InlineData(
        "NUnit.Framework.Test",
        "'Runs' is a [Test], which runs on no backend, so its parameter 'client' has no value; use [DynamoTest]"
    )]
    [InlineData(
        "NUnit.Framework.TestCase(1)",
        "'Runs' is a [TestCase], which runs on no backend, so its parameter 'client' has no value; use [DynamoTestCase]"
    )]
    [InlineData(
        $"{MSTest}.TestMethod",
        "'Runs' is a [TestMethod], which runs on no backend, so its parameter 'client' has no value; use [DynamoTestMethod]"
    )]
    public async Task The_message_says_what_to_write(string attribute, string message) =>
        Assert.Equal(message, await new AnalyzerRun($"[{attribute}] public void Runs(IAmazonDynamoDB client) {{ }}").MessageAsync());

    private static async Task AssertReports(string? expected, string members) =>
        Assert.Equal(expected is null ? [] : [expected], await new AnalyzerRun(members).GetDiagnosticsAsync());
}
