namespace DynamoObjects.Mock.Tests.Expressions;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("a = :s", "true")]
    [InlineData("zz <> :s", "true")]
    [InlineData("zz <> yy", "true")]
    [InlineData("NOT a = :b", "true")]
    [InlineData("NOT NOT a = :s", "true")]
    [InlineData("a = :s OR n = :n AND n = :ten", "true")]
    [InlineData("n BETWEEN :n AND :ten", "true")]
    [InlineData("a IN (:b, :s)", "true")]
    [InlineData("attribute_exists(m.d.e)", "true")]
    [InlineData("attribute_exists(l[0])", "true")]
    [InlineData("attribute_not_exists(l[9])", "true")]
    [InlineData("attribute_type(a, :S)", "true")]
    [InlineData("begins_with(a, :s)", "true")]
    [InlineData("contains(a, :b)", "true")]
    [InlineData("contains(ss, :b)", "true")]
    [InlineData("contains(l, :x)", "true")]
    [InlineData("size(ss) < :n", "true")]
    [InlineData("(a) = (:s)", "true")]
    [InlineData("((a) = :s)", "true")]
    [InlineData("(n) BETWEEN (:n) AND (:ten)", "true")]
    [InlineData("ss = :ss", "true")]
    [InlineData("#d <> :s", "true")]
    [InlineData("#m.#k <> :s", "true")]
    [InlineData("a in (:s) and not n = :n", "true")]
    [InlineData("zz = :s", "false")]
    [InlineData("zz = yy", "false")]
    [InlineData("zz < :s", "false")]
    [InlineData("n < :s", "false")]
    [InlineData("n = :s", "false")]
    [InlineData("a IN (:n)", "false")]
    [InlineData("size(n) > :n", "false")]
    [InlineData("contains(a, :n)", "false")]
    [InlineData("begins_with(n, :s)", "false")]
    [InlineData("NOT a = :s OR n < :n", "false")]
    [InlineData("attribute_type(n, :S)", "false")]
    public void A_condition_has_the_same_result_as_on_AWS(string text, string expected) =>
        Assert.Equal(expected, ExpressionRunner.Condition(text));

    [Theory]
    [InlineData("a x b", "token: \"x\", near: \"a x b\"")]
    [InlineData("a = ", "token: \"<EOF>\", near: \"= \"")]
    [InlineData("a = :s AND AND n = :n", "token: \"AND\", near: \"AND AND n\"")]
    [InlineData("= :s", "token: \"=\", near: \"= :s\"")]
    [InlineData("  = :s", "token: \"=\", near: \"  = :s\"")]
    [InlineData("and = :s", "token: \"and\", near: \"and =\"")]
    [InlineData("remove = :s", "token: \"remove\", near: \"remove =\"")]
    [InlineData("_x = :s", "token: \"_\", near: \"_x\"")]
    [InlineData("name = :s AND a x", "token: \"x\", near: \"a x\"")]
    [InlineData(" ", "token: \"<EOF>\", near: \" \"")]
    public void A_condition_that_cannot_be_parsed_is_rejected_with_a_syntax_error(string text, string expected) =>
        Assert.Equal("Invalid ConditionExpression: Syntax error; " + expected, ExpressionRunner.Condition(text));

    [Theory]
    [InlineData("name = :s", "Attribute name is a reserved keyword; reserved keyword: name")]
    [InlineData("a = :none", "An expression attribute value used in expression is not defined; attribute value: :none")]
    [InlineData("#none = :s", "An expression attribute name used in the document path is not defined; attribute name: #none")]
    [InlineData("((a = :s))", "The expression has redundant parentheses;")]
    [InlineData("a = ((:s))", "The expression has redundant parentheses;")]
    [InlineData("foo(a)", "Invalid function name; function: foo")]
    [InlineData("size(a)", "The function is not allowed to be used this way in an expression; function: size")]
    [InlineData("attribute_exists(a) = :t", "The function is not allowed to be used this way in an expression; function: attribute_exists")]
    [InlineData("if_not_exists(a, :s)", "The function is not allowed in a condition expression; function: if_not_exists")]
    [InlineData("attribute_exists(:s)", "Operator or function requires a document path; operator or function: attribute_exists")]
    [InlineData(
        "begins_with(a)",
        "Incorrect number of operands for operator or function; operator or function: begins_with, number of operands: 1"
    )]
    [InlineData("size(:n) = :n", "Incorrect operand type for operator or function; operator or function: size, operand type: N")]
    [InlineData("size(size(a)) = :n", "Incorrect operand type for operator or function; operator or function: size, operand type: N")]
    [InlineData("a < :t", "Incorrect operand type for operator or function; operator or function: <, operand type: BOOL")]
    [InlineData(
        "begins_with(a, :n)",
        "Incorrect operand type for operator or function; operator or function: begins_with, operand type: N"
    )]
    [InlineData(
        "a = a",
        "The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]"
    )]
    [InlineData("attribute_type(a, :bad)", "Invalid attribute type name found; type: X, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}")]
    [InlineData("attribute_exists(l[99999999999])", "List index is not within the allowable range; index: [99999999999]")]
    [InlineData(
        "n BETWEEN :ten AND :n",
        "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: "
            + "{N:10}, upper bound operand: AttributeValue: {N:5}"
    )]
    public void A_condition_with_an_invalid_operand_is_rejected(string text, string expected) =>
        Assert.Equal("Invalid ConditionExpression: " + expected, ExpressionRunner.Condition(text));
}
