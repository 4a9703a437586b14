using System.Linq.Expressions;
using DynamoObjects.Lambdas;

namespace DynamoObjects;

/// <summary>A lambda says something that DynamoDB cannot be asked, or that the translator does not know.</summary>
/// <remarks>It is thrown by the call that takes the lambda, before any request; nothing is ever filtered in memory.</remarks>
public sealed class QueryTranslationException : DynamoException
{
    internal QueryTranslationException(Expression? expression, string reason)
        : base(expression is null ? reason : $"'{LambdaText.Format(expression)}' cannot be asked of DynamoDB: {reason}") =>
        Expression = expression is null ? null : LambdaText.Format(expression);

    /// <summary>The part of the lambda that was refused, as text, or <see langword="null"/> when it is the whole.</summary>
    public string? Expression { get; }
}
