namespace DynamoObjects.Mock.Tests.Expressions;

public sealed class UpdateExpressionTests
{
    [Theory]
    [InlineData("SET a = n + :n", "a", "12")]
    [InlineData("SET a = (n - :n)", "a", "2")]
    [InlineData("SET a = if_not_exists(zz, n) + :n", "a", "12")]
    [InlineData("SET zz = if_not_exists(zz, :n - :ten)", "zz", "Invalid UpdateExpression: Syntax error; token: \"-\", near: \":n - :ten\"")]
    [InlineData("SET l = list_append(:l, l)", "l", "[1, 2, 1, x, {k: 1}]")]
    [InlineData("SET l[9] = :s, l[8] = :n", "l", "[1, x, {k: 1}, 5, abc]")]
    [InlineData("SET l[2].k = :s", "l", "[1, x, {k: abc}]")]
    [InlineData("SET m.d.f = :s", "m", "{d: {e: 1, f: abc}, k: v}")]
    [InlineData("SET a = n, n = a", "n", "abc")]
    [InlineData("REMOVE l[0], l[1]", "l", "[{k: 1}]")]
    [InlineData("REMOVE l[0] SET l[1] = :s", "l", "[abc, {k: 1}]")]
    [InlineData("REMOVE m.zz", "m", "{d: {e: 1}, k: v}")]
    [InlineData("ADD n :n", "n", "12")]
    [InlineData("ADD zz :n", "zz", "5")]
    [InlineData("ADD ss :one", "ss", "a b")]
    [InlineData("DELETE ss :one", "ss", "b")]
    [InlineData("DELETE ss :ss", "ss", "none")]
    [InlineData("DELETE zz :ss", "zz", "none")]
    [InlineData("set a = :s remove n", "n", "none")]
    public void An_update_has_the_same_result_as_on_AWS(string text, string shown, string expected) =>
        Assert.Equal(expected, ExpressionRunner.Update(text, shown));

    [Theory]
    [InlineData("SET zz.k = :s", "The document path provided in the update expression is invalid for update")]
    [InlineData("SET l[9].k = :s", "The document path provided in the update expression is invalid for update")]
    [InlineData("SET m[0] = :s", "The document path provided in the update expression is invalid for update")]
    [InlineData("DELETE zz.k :ss", "The document path provided in the update expression is invalid for update")]
    [InlineData("SET a = zz", "The provided expression refers to an attribute that does not exist in the item")]
    [InlineData("SET a = n + a", "An operand in the update expression has an incorrect data type")]
    [InlineData("ADD a :n", "An operand in the update expression has an incorrect data type")]
    [InlineData("ADD ss :ns", "An operand in the update expression has an incorrect data type")]
    [InlineData("SET l = list_append(l, n)", "An operand in the update expression has an incorrect data type")]
    public void An_update_that_does_not_fit_the_item_is_rejected(string text, string expected) =>
        Assert.Equal(expected, ExpressionRunner.Update(text));

    [Theory]
    [InlineData("SET a", "Syntax error; token: \"<EOF>\", near: \"a\"")]
    [InlineData("SET a = :s, SET n = :n", "Syntax error; token: \"SET\", near: \", SET n\"")]
    [InlineData("SET a = :n - (n - :ten)", "Syntax error; token: \"-\", near: \"n - :ten\"")]
    [InlineData("SET _a = :s", "Syntax error; token: \"_\", near: \"SET _a\"")]
    [InlineData("SET name = :s", "Attribute name is a reserved keyword; reserved keyword: name")]
    [InlineData("SET a = :s SET n = :n", "The \"SET\" section can only be used once in an update expression;")]
    [InlineData("SET a = ((n + :n))", "The expression has redundant parentheses;")]
    [InlineData("SET a = size(a)", "The function is not allowed in an update expression; function: size")]
    [InlineData(
        "SET a = list_append(:l, :l) + :n",
        "The function is not allowed to be used this way in an expression; function: list_append"
    )]
    [InlineData(
        "SET a = if_not_exists(zz, zz)",
        "The first operand must be distinct from the remaining operands for this operator or function; operator: if_not_exists, "
            + "first operand: [zz]"
    )]
    [InlineData(
        "SET m.k = :s, m = :m",
        "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m, k], path two: [m]"
    )]
    [InlineData(
        "SET m.k = :s, m[0] = :n",
        "Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [m, k], path two: [m, [0]]"
    )]
    [InlineData(
        "ADD n :s",
        "Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND"
    )]
    [InlineData("SET a = :s + :n", "Incorrect operand type for operator or function; operator or function: +, operand type: S")]
    public void An_update_that_cannot_be_parsed_is_rejected(string text, string expected) =>
        Assert.Equal("Invalid UpdateExpression: " + expected, ExpressionRunner.Update(text));
}
