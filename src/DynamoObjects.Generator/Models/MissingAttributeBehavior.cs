namespace DynamoObjects.Generator.Models;

/// <summary>The behavior of a property whose attribute an item does not have.</summary>
internal enum MissingAttributeBehavior
{
    /// <summary>The property keeps its value of a new object.</summary>
    KeepDefault,

    /// <summary>Loading throws, because the property is required and not nullable.</summary>
    Throw,

    /// <summary>The property is an empty set or index key, which is not stored.</summary>
    UseEmpty,
}
