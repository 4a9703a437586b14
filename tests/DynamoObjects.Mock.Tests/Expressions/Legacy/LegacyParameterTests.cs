namespace DynamoObjects.Mock.Tests.Expressions.Legacy;

public sealed class LegacyParameterTests
{
    [Theory]
    [InlineData("a EQ :s", "1")]
    [InlineData("zz NE :s", "1")]
    [InlineData("zz NULL", "1")]
    [InlineData("a NOT_NULL", "1")]
    [InlineData("a CONTAINS :b", "1")]
    [InlineData("a NOT_CONTAINS :x", "1")]
    [InlineData("zz NOT_CONTAINS :x", "0")]
    [InlineData("a BEGINS_WITH :b", "0")]
    [InlineData("n BETWEEN :n :ten", "1")]
    [InlineData("a IN :b :s", "1")]
    public void A_filter_has_the_same_result_as_on_AWS(string text, string expected) =>
        Assert.Equal(expected, ExpressionRunner.Filter(text));

    [Theory]
    [InlineData("a EQ :s :b", "One or more parameter values were invalid: Invalid number of argument(s) for the EQ ComparisonOperator")]
    [InlineData("a IN :s :n", "One or more parameter values were invalid: AttributeValues inside AttributeValueList must be of same type")]
    [InlineData("n BETWEEN :ten :n", "The BETWEEN condition was provided a range where the lower bound is greater than the upper bound")]
    public void An_invalid_filter_is_rejected(string text, string expected) => Assert.Equal(expected, ExpressionRunner.Filter(text));

    [Theory]
    [InlineData("a PUT :b", "b")]
    [InlineData("a DELETE", "none")]
    [InlineData("n ADD :n", "12")]
    [InlineData("l ADD :l", "[1, x, {k: 1}, 1, 2]")]
    [InlineData("zz ADD :l", "[1, 2]")]
    [InlineData("ss DELETE :one", "b")]
    [InlineData("a ADD :n", "Type mismatch for attribute to update")]
    [InlineData("n DELETE :n", "One or more parameter values were invalid: DELETE action with value is not supported for the type NUMBER")]
    [InlineData("n ADD :t", "One or more parameter values were invalid: ADD action is not supported for the type BOOLEAN")]
    public void An_update_action_has_the_same_result_as_on_AWS(string text, string expected) =>
        Assert.Equal(expected, ExpressionRunner.AttributeUpdate(text));
}
