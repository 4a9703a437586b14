using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Lambdas;

namespace DynamoObjects.Writes;

/// <summary>A condition of the caller's own, as a write sends it.</summary>
internal sealed record WriteCondition(string? Text, Dictionary<string, string>? Names, Dictionary<string, AttributeValue>? Values)
{
    /// <summary>Translates a lambda.</summary>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public static WriteCondition Of(Translator translator, LambdaExpression lambda)
    {
        var expressions = translator.Condition(lambda);
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
