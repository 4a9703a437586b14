using System.Linq.Expressions;
using DynamoObjects.Mapping;

namespace DynamoObjects.Queries;

/// <summary>The property that a counter's lambda names.</summary>
internal static class CounterProperty
{
    internal static PropertySchema Of(RecordSchema schema, LambdaExpression lambda)
    {
        if (new LambdaReader(schema, lambda.Parameters[0]).ReadPath(lambda.Body) is not { Steps.Count: 0 } path)
            throw new QueryTranslationException(lambda.Body, "a counter is a property of the record, as s => s.Thanks");
        if (path.Property.Converter.Kind != AttributeKind.N)
            throw new QueryTranslationException(lambda.Body, $"a counter is a number, and this is stored as {path.Property.Converter.Kind}");
        return path.Property.IsKey ? throw new QueryTranslationException(lambda.Body, "a key cannot be a counter") : path.Property;
    }
}
