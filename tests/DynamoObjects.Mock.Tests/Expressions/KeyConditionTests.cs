namespace DynamoObjects.Mock.Tests.Expressions;

public sealed class KeyConditionTests
{
    [Theory]
    [InlineData("pk = :pk", "1")]
    [InlineData(":pk = pk", "1")]
    [InlineData("(pk = :pk) AND (sk = :sk)", "1")]
    [InlineData(":sk <= sk AND pk = :pk", "1")]
    [InlineData("pk = :pk AND sk > :sk", "0")]
    [InlineData("pk = :pk AND sk BETWEEN :sk AND :n", "1")]
    public void A_key_condition_finds_the_item(string text, string expected) => Assert.Equal(expected, ExpressionRunner.KeyCondition(text));

    [Theory]
    [InlineData("pk = :pk OR sk = :sk", "Invalid operator used in KeyConditionExpression: OR")]
    [InlineData("pk = :pk AND NOT sk = :sk", "Invalid operator used in KeyConditionExpression: NOT")]
    [InlineData("pk <> :pk", "Invalid operator used in KeyConditionExpression: <>")]
    [InlineData("pk > :pk", "Query key condition not supported")]
    [InlineData("sk = :sk", "Query condition missed key schema element: pk")]
    [InlineData("pk = :pk AND a = :s", "Query condition missed key schema element: sk")]
    [InlineData("pk = :pk AND size(sk) > :n", "KeyConditionExpressions cannot contain nested operations")]
    [InlineData(
        "pk = sk",
        "Invalid KeyConditionExpression: Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition"
    )]
    [InlineData(":pk = :pk", "Invalid KeyConditionExpression: Invalid condition in KeyConditionExpression: No key attribute specified")]
    [InlineData(
        "pk = :pk AND :n BETWEEN sk AND :n",
        "Invalid KeyConditionExpression: Invalid condition in KeyConditionExpression: BETWEEN operator must have the key attribute as its "
            + "first operand"
    )]
    [InlineData("pk = :pk AND m.k = :s", "KeyConditionExpressions cannot have conditions on nested attributes")]
    [InlineData("pk = :pk AND pk = :pk", "Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key")]
    public void A_condition_that_is_not_a_key_condition_is_rejected(string text, string expected) =>
        Assert.Equal(expected, ExpressionRunner.KeyCondition(text));
}
