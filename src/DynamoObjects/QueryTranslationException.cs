using System.Linq.Expressions;
using System.Text.RegularExpressions;

namespace DynamoObjects;

/// <summary>A lambda says something that DynamoDB cannot be asked, or that the translator does not know.</summary>
/// <remarks>It is thrown by the call that takes the lambda, before any request; nothing is ever filtered in memory.</remarks>
public sealed partial class QueryTranslationException : DynamoException
{
    internal QueryTranslationException(Expression? expression, string reason)
        : base(expression is null ? reason : $"'{Text(expression)}' cannot be asked of DynamoDB: {reason}")
        => Expression = expression is null ? null : Text(expression);

    /// <summary>The part of the lambda that was refused, as text, or <see langword="null"/> when it is the whole.</summary>
    public string? Expression { get; }

    /// <summary>As it stands in the code: .NET writes a captured variable with the type that the compiler captured it in.</summary>
    private static string Text(Expression expression) => Closure().Replace(expression.ToString(), "");

    [GeneratedRegex(@"value\([^()]*\)\.")]
    private static partial Regex Closure();
}
