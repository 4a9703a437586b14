using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Lambdas;

namespace DynamoObjects.Writes;

/// <summary>The caller's condition, as a write sends it.</summary>
internal sealed record WriteCondition(string? Text, Dictionary<string, string>? Names, Dictionary<string, AttributeValue>? Values)
{
    /// <summary>Translates the condition of a save. A save that overwrites cannot have one.</summary>
    /// <exception cref="ArgumentException">The save has a condition, and overwrites.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for the condition.</exception>
    public static WriteCondition? CreateForSave(Translator translator, LambdaExpression? when, bool overwrite) =>
        when is not null && overwrite
            ? throw new ArgumentException(
                "A save cannot both have a condition and overwrite. Remove 'when' or 'overwrite'.",
                nameof(overwrite)
            )
            : CreateOptional(translator, when);

    /// <summary>Translates a lambda, or returns null if there is none.</summary>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for the condition.</exception>
    public static WriteCondition? CreateOptional(Translator translator, LambdaExpression? when) =>
        when is null ? null : Translate(translator, when);

    /// <summary>Translates a lambda.</summary>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for the condition.</exception>
    public static WriteCondition Translate(Translator translator, LambdaExpression lambda)
    {
        var expressions = translator.TranslateCondition(lambda);
        return new WriteCondition(expressions.Condition, expressions.Names, expressions.Values);
    }

    /// <summary>Adds the placeholders to those of a write, which do not start with #n or :v.</summary>
    public void AddTo(Dictionary<string, string> names, Dictionary<string, AttributeValue> values)
    {
        foreach (var (placeholder, name) in Names ?? [])
            names.Add(placeholder, name);
        foreach (var (placeholder, value) in Values ?? [])
            values.Add(placeholder, value);
    }
}
