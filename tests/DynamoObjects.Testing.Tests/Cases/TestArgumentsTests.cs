using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Tests.Cases;

/// <summary>Rows together with provided parameters.</summary>
public class TestArgumentsTests
{
    [Fact]
    public async Task Provided_values_are_inserted_between_the_values_of_a_row()
    {
        await using var test = await DynamoTestContext.OpenAsync(Backend.Mock);

        Assert.Equal(["a", test, 1], TestArguments.Join(Parameters(nameof(Between)), ["a", 1], test));
        Assert.Equal(["a", null, 1], TestArguments.Join(Parameters(nameof(Between)), ["a", 1], test: null));
        Assert.Equal(["a", test, 1], TestArguments.Fill(Parameters(nameof(Between)), ["a", null, 1], test, hasRows: true));
    }

    [Fact]
    public async Task Values_of_a_row_for_provided_parameters_are_dropped()
    {
        await using var other = await DynamoTestContext.OpenAsync(Backend.Mock);

        Assert.Equal(["a", 1], TestArguments.SelectRowValues(Parameters(nameof(Between)), ["a", other, 1]));
        Assert.Equal(["a", 1], TestArguments.SelectRowValues(Parameters(nameof(Between)), ["a", null, 1]));
        int[] numbers = [1];
        Assert.Equal([numbers], TestArguments.SelectRowValues(Parameters(nameof(Rest)), [other, numbers]));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(null, 2)]
    [InlineData(1)]
    [InlineData]
    public void A_row_for_a_params_array_is_the_users_own(params object?[] row) =>
        Assert.Same(row, TestArguments.SelectRowValues(Parameters(nameof(Rest)), row));

    [Fact]
    public async Task A_row_that_is_too_long_stays_too_long_and_the_framework_reports_it()
    {
        await using var test = await DynamoTestContext.OpenAsync(Backend.Mock);

        object?[] row = [1, 2];
        Assert.Same(row, TestArguments.SelectRowValues(Parameters(nameof(One)), row));
        Assert.Equal([test, 1, 2], TestArguments.Join(Parameters(nameof(One)), row, test));
        Assert.Equal([test, 1, 2], TestArguments.Fill(Parameters(nameof(One)), [test, 1, 2], test, hasRows: true));
    }

    [Theory]
    [InlineData("the row has no values")]
    [InlineData("the row has 1 value", 1)]
    [InlineData("the row has 2 values", 1, "two")]
    public async Task A_parameter_without_a_value_is_named_with_the_provided_types(string row, params object[] values)
    {
        await using var test = await DynamoTestContext.OpenAsync(Backend.Mock);
        var unfilled = new[] { "'number' (Int32)", "'text' (String)", "'rest' (Guid)" }[values.Length];
        var expected =
            $"The parameter {unfilled} of TestArgumentsTests.Three has no value: {row}. "
            + $"Add a value to the row, give the parameter a default value, or use one of the types that DynamoObjects.Testing provides: "
            + $"{ProvidedParameters.TypeNames}.";

        var joined = Assert.Throws<InvalidOperationException>(() => TestArguments.Join(Parameters(nameof(Three)), values, test));
        var given = Assert.Throws<InvalidOperationException>(() =>
            TestArguments.Fill(Parameters(nameof(Three)), [null, .. values], test, hasRows: values.Length > 0)
        );

        Assert.Equal(expected, joined.Message);
        Assert.Equal(expected, given.Message);
    }

    [Fact]
    public void Reading_the_current_test_in_a_row_throws_with_the_reason()
    {
        var exception = RowReading.Run(
            typeof(TestArgumentsTests).GetMethod(nameof(One), BindingFlags.Static | BindingFlags.NonPublic)!,
            () => Assert.Throws<InvalidOperationException>(() => DynamoTestContext.Current)
        );

        Assert.Contains(
            "while the rows of DynamoObjects.Testing.Tests.Cases.TestArgumentsTests.One are created",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Null(DynamoTestContext.Current);
    }

    private static ParameterInfo[] Parameters(string name) =>
        typeof(TestArgumentsTests).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!.GetParameters();

    private static void Three(DynamoTestContext test, int number, string text, Guid rest) => _ = (test, number, text, rest);

    private static void Rest(DynamoTestContext test, params int[] numbers) => _ = (test, numbers);

    private static void One(DynamoTestContext test, int number) => _ = (test, number);

    private static void Between(string letter, DynamoTestContext test, int number) => _ = (letter, test, number);
}
