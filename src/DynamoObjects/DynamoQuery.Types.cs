using DynamoObjects.Paging;

namespace DynamoObjects;

/// <content>Queries of items of several classes in one table.</content>
public partial class DynamoQuery<T>
{
    /// <summary>
    /// Excludes items whose discriminator is not a name in a <see cref="DynamoDerivedTypeAttribute"/> of the record class.
    /// </summary>
    /// <returns>The query without these items. DynamoDB filters them, so counts, limits and pages do not include them.</returns>
    /// <remarks>Without this call, such items throw <see cref="DynamoSchemaException"/>.</remarks>
    /// <exception cref="QueryTranslationException">The record class declares no derived types.</exception>
    public DynamoQuery<T> IgnoreUnrecognizedTypes()
    {
        if (_plan.IgnoresUnrecognizedTypes)
            return this;
        var expressions = TypeFilter.AddTo(_plan.Expressions, _plan.Schema);
        return With(_plan with { Expressions = expressions, IgnoresUnrecognizedTypes = true });
    }
}
