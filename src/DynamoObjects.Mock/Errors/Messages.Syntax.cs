namespace DynamoObjects.Mock.Errors;

/// <content>The syntax of expressions; most texts follow <c>Invalid ...Expression: </c>.</content>
internal static partial class Messages
{
    /// <remarks>Source: measured, October 2026, single writes.</remarks>
    public const string ExpressionEmpty = "The expression can not be empty;";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string ParenthesesRedundant = "The expression has redundant parentheses;";

    /// <summary>The types in AWS's order.</summary>
    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string AllTypes = "{B,NULL,SS,BOOL,L,BS,N,NS,S,M}";

    /// <summary>The text for updates and projections; that for conditions ends with the size.</summary>
    /// <remarks>Source: measured, November 2026, transactions.</remarks>
    public static string ExpressionTooLong() => "Expression size has exceeded the maximum allowed size;";

    /// <remarks>Source: measured, October 2026, sizes.</remarks>
    public static string ExpressionTooLong(int bytes) => $"{ExpressionTooLong()} expression size: {bytes}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string TooManyOperators(int operators) => $"The expression contains too many operators; operator count: {operators}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string SyntaxError(string token, string near) => $"Syntax error; token: \"{token}\", near: \"{near}\"";

    /// <remarks>Source: measured, August 2026, vector indexes.</remarks>
    public static string ReservedWord(string name) => $"Attribute name is a reserved keyword; reserved keyword: {name}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string UnknownFunction(string function) => $"Invalid function name; function: {function}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string FunctionNotAllowed(string function, string kind) =>
        $"The function is not allowed in {kind} expression; function: {function}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string IndexTooLarge(string index) => $"List index is not within the allowable range; index: [{index}]";

    /// <param name="relation"><c>overlap</c>, or <c>conflict</c> if one path uses as a map what the other uses as a list.</param>
    /// <param name="one">The path that comes first.</param>
    /// <param name="two">The other path.</param>
    /// <remarks>Source: measured, October 2026, expressions.</remarks>
    public static string PathsOverlap(string relation, object one, object two) =>
        $"Two document paths {relation} with each other; must remove or rewrite one of these paths; path one: {one}, path two: {two}";

    /// <remarks>Source: measured, November 2026, expressions.</remarks>
    public static string PathTooDeep(int levels) => $"The document path has too many nesting levels; nesting levels: {levels}";

    /// <remarks>Source: measured, November 2026, expressions.</remarks>
    public static string FunctionMisplaced(string function) =>
        $"The function is not allowed to be used this way in an expression; function: {function}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string TooManyChoices(int operands) =>
        $"The IN operator is provided with too many operands; number of operands: {operands}";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public static string OperandCount(string function, int operands) =>
        $"Incorrect number of operands for operator or function; operator or function: {function}, number of operands: {operands}";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public static string PathNeeded(string function) => $"Operator or function requires a document path; operator or function: {function}";

    /// <remarks>Source: measured, October 2026, expressions.</remarks>
    public static string OperandTypeIncorrect(string function, object type) =>
        $"Incorrect operand type for operator or function; operator or function: {function}, operand type: {type}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string UpdateOperandTypeIncorrect(string section, string type) =>
        $"Incorrect operand type for operator or function; operator: {section}, operand type: {type}, "
        + $"typeSet: ALLOWED_FOR_{section}_OPERAND";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string SameOperand(string function, object path) =>
        "The first operand must be distinct from the remaining operands for this operator or function; "
        + $"operator: {function}, first operand: {path}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string UnknownTypeName(string type) => $"Invalid attribute type name found; type: {type}, valid types: {AllTypes}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string BoundTypesDiffer(string low, string high) =>
        "The BETWEEN operator requires same data type for lower and upper bounds; "
        + $"lower bound operand: AttributeValue: {low}, upper bound operand: AttributeValue: {high}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string BoundsOutOfOrder(string low, string high) =>
        "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; "
        + $"lower bound operand: AttributeValue: {low}, upper bound operand: AttributeValue: {high}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string SectionTwice(string section) => $"The \"{section}\" section can only be used once in an update expression;";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string NameUndefined(string placeholder) =>
        $"An expression attribute name used in the document path is not defined; attribute name: {placeholder}";

    /// <remarks>Source: measured, October 2026, single writes.</remarks>
    public static string ValueUndefined(string placeholder) =>
        $"An expression attribute value used in expression is not defined; attribute value: {placeholder}";
}
