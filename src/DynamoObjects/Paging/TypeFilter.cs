using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Lambdas;
using DynamoObjects.Mapping;

namespace DynamoObjects.Paging;

/// <summary>Creates a filter for the items whose class the record declares.</summary>
internal static class TypeFilter
{
    // See https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
    private const int MaxOperands = 100;

    private const string Name = "#type";

    /// <exception cref="QueryTranslationException">The record declares no derived types.</exception>
    public static ItemExpressions AddTo(ItemExpressions expressions, RecordSchema schema)
    {
        if (schema.Discriminator is not { } discriminator)
        {
            throw new QueryTranslationException(
                null,
                $"{schema.TypeName} has no [DynamoDerivedType], so every item is read as {schema.TypeName}. Remove "
                    + $"IgnoreUnrecognizedTypes()."
            );
        }

        var names = new Dictionary<string, string>(expressions.Names ?? []) { [Name] = discriminator };
        var values = new Dictionary<string, AttributeValue>(expressions.Values ?? []);
        var parts = new List<string>();
        if (!schema.RequiresTypeName)
            parts.Add($"attribute_not_exists({Name})");
        foreach (var chunk in schema.TypeNames.Chunk(MaxOperands))
            parts.Add($"{Name} IN ({string.Join(", ", chunk.Select(Add))})");
        var filter = $"({string.Join(" OR ", parts)})";
        if (expressions.Condition is { } condition)
            filter = $"({condition}) AND {filter}";
        return expressions with { Condition = filter, Names = names, Values = values };

        string Add(string typeName)
        {
            var placeholder = ":type" + values.Count.ToString(CultureInfo.InvariantCulture);
            values.Add(placeholder, new AttributeValue { S = typeName });
            return placeholder;
        }
    }
}
