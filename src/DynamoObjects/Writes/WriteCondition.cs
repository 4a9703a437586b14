using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Lambdas;

namespace DynamoObjects.Writes;

/// <summary>A condition of the caller's own, as a write sends it.</summary>
internal sealed record WriteCondition(string? Text, Dictionary<string, string>? Names, Dictionary<string, AttributeValue>? Values)
{
    /// <summary>Translates the condition of a save, which overwrites without one.</summary>
    /// <exception cref="ArgumentException">There is a condition, and the save overwrites.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for it.</exception>
    public static WriteCondition? CreateForSave(Translator translator, LambdaExpression? when, bool overwrite) =>
        when is not null && overwrite
            ? throw new ArgumentException("A save with a condition does not overwrite: leave out 'when' or 'overwrite'.", nameof(overwrite))
            : CreateOptional(translator, when);

    /// <summary>Translates a lambda, if there is one.</summary>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for it.</exception>
    public static WriteCondition? CreateOptional(Translator translator, LambdaExpression? when) =>
        when is null ? null : Translate(translator, when);

    /// <summary>Translates a lambda.</summary>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public static WriteCondition Translate(Translator translator, LambdaExpression lambda)
    {
        var expressions = translator.TranslateCondition(lambda);
        return new WriteCondition(expressions.Condition, expressions.Names, expressions.Values);
    }

    /// <summary>Adds the placeholders to those of a write, none of which begins with #n or :v.</summary>
    public void AddTo(Dictionary<string, string> names, Dictionary<string, AttributeValue> values)
    {
        foreach (var (placeholder, name) in Names ?? [])
            names.Add(placeholder, name);
        foreach (var (placeholder, value) in Values ?? [])
            values.Add(placeholder, value);
    }
}
