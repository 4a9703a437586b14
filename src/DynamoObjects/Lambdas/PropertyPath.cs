using System.Linq.Expressions;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Translates a lambda that names one property of a record.</summary>
internal static class PropertyPath
{
    /// <exception cref="QueryTranslationException">The lambda does not name a property, or names a part of its value.</exception>
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
                    $"name the whole property {path.Property.Name}, not a part of its value"
                ),
                _ => throw new QueryTranslationException(lambda.Body, "use a property of the record here, such as s => s.Name"),
            };
        }
        finally
        {
            parts.Return();
        }
    }
}
