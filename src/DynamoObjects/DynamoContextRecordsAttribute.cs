namespace DynamoObjects;

/// <summary>
/// Generates the mapping of classes of this assembly that have the SDK's <c>[DynamoDBTable]</c> and that the assembly itself does not use
/// with the mapper: <c>[assembly: DynamoContextRecords(typeof(Customer))]</c>.
/// </summary>
/// <param name="types">The classes; without any, all classes of the assembly that have <c>[DynamoDBTable]</c>.</param>
/// <remarks>
/// A class that the same assembly uses, as in <c>database.Table&lt;Customer&gt;()</c>, and a class with <see cref="DynamoTableAttribute"/>
/// need no such attribute.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DynamoContextRecordsAttribute(params Type[] types) : Attribute
{
    /// <summary>The classes; empty for all classes with <c>[DynamoDBTable]</c>.</summary>
    public IReadOnlyList<Type> Types { get; } = types;
}
