namespace DynamoObjects.Testing.Tests.Analyzers;

public class ConstructorAnalyzerTests
{
    private const string Fact = "[DynamoFact] public void Runs() { }";
    private const string Fixture = "public class Fixture;";

    [Theory]
    [InlineData("public class Tests(int number)", Fact, "number")]
    [InlineData("public class Tests(IServiceProvider services)", "[DynamoTheory] public void Runs(int row) { }", "services")]
    [InlineData("public class Tests(Fixture fixture)", Fact, "fixture")]
    [InlineData("public class Tests(IAmazonDynamoDB client, Fixture fixture) : Xunit.IClassFixture<string>", Fact, "fixture")]
    [InlineData("[Xunit.Collection(typeof(object))] public class Tests(Fixture fixture)", Fact, "fixture")]
    [InlineData(
        "[Xunit.CollectionDefinition(\"all\")] public class All; [Xunit.Collection(\"all\")] public class Tests(Fixture fixture)",
        Fact,
        "fixture"
    )]
    [InlineData("public class Tests(IAmazonDynamoDB client)", "[DynamoTest] public void Runs() { }", "client")]
    [InlineData(
        "[DynamoTestFixture] public class Tests(int number, Backend backend)",
        "[NUnit.Framework.Test] public void Runs() { }",
        "number"
    )]
    [InlineData("public class Tests(IAmazonDynamoDB client)", "[DynamoTestMethod] public void Runs() { }", "client")]
    [InlineData("public abstract class Base { [DynamoFact] public void Runs() { } } public class Tests(int number) : Base", "", "number")]
    public async Task A_parameter_without_a_value(string header, string members, string parameter) =>
        Assert.Equal(
            [$"DYNT106 at {parameter}"],
            await new AnalyzerRun(
                $"{members} {Fixture.Replace("Fixture", "Other", StringComparison.Ordinal)}",
                $"{Fixture} {header}"
            ).GetDiagnosticsAsync()
        );

    [Theory]
    [InlineData(
        "public class Tests(DynamoTestContext test, IAmazonDynamoDB? client, DynamoDatabase db, CancellationToken token, "
            + "Xunit.ITestOutputHelper output)",
        Fact
    )]
    [InlineData("public class Tests(Fixture fixture) : Xunit.IClassFixture<Fixture>", Fact)]
    [InlineData(
        "public class Definition : Xunit.ICollectionFixture<Fixture>; [Xunit.Collection(typeof(Definition))] public class "
            + "Tests(Fixture fixture)",
        Fact
    )]
    [InlineData(
        "[Xunit.CollectionDefinition(\"all\")] public class All : Xunit.ICollectionFixture<Fixture>; [Xunit.Collection(\"all\")] "
            + "public class Tests(Fixture fixture)",
        Fact
    )]
    [InlineData("[Xunit.Collection(\"elsewhere\")] public class Tests(Fixture fixture)", Fact)]
    [InlineData("[assembly: Xunit.AssemblyFixture(typeof(Fixture))] public class Tests(Fixture fixture)", Fact)]
    [InlineData("[assembly: Xunit.TestFramework(\"own\", \"own\")] public class Tests(Fixture fixture)", Fact)]
    [InlineData("public class Tests(int number = 1)", Fact)]
    [InlineData("public class Tests(int number)", "public Tests() : this(1) { } [DynamoFact] public void Runs() { }")]
    [InlineData("public abstract class Tests(int number)", Fact)]
    [InlineData("public class Tests(int number)", "public void Runs() { }")]
    [InlineData("[DynamoTestFixture] public class Tests(Backend backend)", "[NUnit.Framework.Test] public void Runs() { }")]
    [InlineData("[DynamoTestFixture(1)] public class Tests(int number)", "[NUnit.Framework.Test] public void Runs() { }")]
    [InlineData("[NUnit.Framework.TestFixture(1)] public class Tests(int number)", "[DynamoTest] public void Runs() { }")]
    [InlineData(
        "public class Tests(Microsoft.VisualStudio.TestTools.UnitTesting.TestContext context)",
        "[DynamoTestMethod] public void Runs() { }"
    )]
    public async Task A_provided_parameter_is_valid(string header, string members) =>
        Assert.Empty(
            await new AnalyzerRun(
                members,
                header.StartsWith("[assembly", StringComparison.Ordinal)
                    ? $"{header.Replace("] public", $"] {Fixture} public", StringComparison.Ordinal)}"
                    : $"{Fixture} {header}"
            ).GetDiagnosticsAsync()
        );

    [Fact]
    public async Task The_message_lists_the_provided_types() =>
        Assert.Equal(
            "The constructor parameter 'number' has no value: a class with [DynamoFact] receives DynamoTestContext, "
                + "DynamoDatabase, IAmazonDynamoDB, AmazonDynamoDBClient, IDynamoDBContext, "
                + "DynamoDBContext, CancellationToken, ITestOutputHelper, and fixtures of the class, its collection and its assembly",
            await new AnalyzerRun(Fact, "public class Tests(int number)").MessageAsync()
        );
}
