using DynamoObjects.Paging;

namespace DynamoObjects;

/// <content>Items of several classes in one table.</content>
public partial class DynamoQuery<T>
{
    /// <summary>
    /// Leaves out the items whose class no <see cref="DynamoDerivedTypeAttribute"/> of the record names, which otherwise throw
    /// <see cref="DynamoSchemaException"/>.
    /// </summary>
    /// <returns>The query of the others. DynamoDB filters them, so that counts, limits and pages are of the others as well.</returns>
    /// <exception cref="QueryTranslationException">The record declares no derived records.</exception>
    public DynamoQuery<T> IgnoreUnrecognizedTypes()
    {
        if (_plan.IgnoresUnrecognizedTypes)
            return this;
        var expressions = TypeFilter.AddTo(_plan.Expressions, _plan.Schema);
        return With(_plan with { Expressions = expressions, IgnoresUnrecognizedTypes = true });
    }
}
