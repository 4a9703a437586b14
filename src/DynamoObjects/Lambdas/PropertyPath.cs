using System.Linq.Expressions;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>A lambda that names one property of a record.</summary>
internal static class PropertyPath
{
    /// <exception cref="QueryTranslationException">It names none, or something within one.</exception>
    public static PropertySchema Read(RecordSchema schema, LambdaExpression lambda)
    {
        var parts = LambdaParts.Rent();
        try
        {
            parts.Add(lambda.Body);
            return new PathReader(schema, lambda.Parameters[0], new LambdaValues(parts)).Read(lambda.Body) switch
            {
                { Steps.Count: 0 } path => path.Property,
                { } path => throw new QueryTranslationException(
                    lambda.Body,
                    $"properties are read whole; name {path.Property.Name} itself"
                ),
                _ => throw new QueryTranslationException(lambda.Body, "a property of the record is needed here, as s => s.Name"),
            };
        }
        finally
        {
            parts.Return();
        }
    }
}
