using System.Linq.Expressions;
using DynamoObjects.Lambdas;

namespace DynamoObjects;

/// <summary>The exception that is thrown when a lambda cannot be translated to a DynamoDB expression.</summary>
/// <remarks>The call that receives the lambda throws this exception before any request. The mapper never filters in memory.</remarks>
public sealed class QueryTranslationException : DynamoException
{
    internal QueryTranslationException(Expression? expression, string reason)
        : base(
            expression is null ? reason : $"'{LambdaText.Format(expression)}' cannot be translated to a DynamoDB expression: {reason}"
        ) => Expression = expression is null ? null : LambdaText.Format(expression);

    /// <summary>
    /// Gets the part of the lambda that cannot be translated, as text, or <see langword="null"/> if the exception is about the whole call.
    /// </summary>
    public string? Expression { get; }
}
