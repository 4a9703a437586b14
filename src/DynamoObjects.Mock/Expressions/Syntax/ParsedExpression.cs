namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>A parsed expression, shared by all requests with the same text.</summary>
/// <param name="Root">The tree.</param>
/// <param name="Names">The name placeholders, by slot.</param>
/// <param name="Values">The value placeholders, by slot.</param>
internal sealed record ParsedExpression<T>(T Root, string[] Names, string[] Values)
{
    /// <summary>Creates a cache for the expressions of one parser.</summary>
    /// <param name="parse">The parser.</param>
    /// <param name="reportsSize">Whether the error of an expression that is too long contains its size.</param>
    public static ExpressionCache<ParsedExpression<T>> CreateCache(Func<TokenReader, T> parse, bool reportsSize) =>
        new(text =>
        {
            var reader = new TokenReader(text, reportsSize);
            var root = parse(reader);
            return new ParsedExpression<T>(root, reader.Names, reader.Values);
        });
}
