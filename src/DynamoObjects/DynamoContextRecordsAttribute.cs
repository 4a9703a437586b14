namespace DynamoObjects;

/// <summary>
/// Asks for the mapping of classes of this assembly that have the SDK's <c>[DynamoDBTable]</c>, where nothing in the
/// assembly itself uses them with the mapper: <c>[assembly: DynamoContextRecords(typeof(Customer))]</c>.
/// </summary>
/// <param name="types">The classes; none for all classes of the assembly that have <c>[DynamoDBTable]</c>.</param>
/// <remarks>
/// A class that the same assembly uses, as in <c>database.Table&lt;Customer&gt;()</c>, is mapped without it; one with
/// <see cref="DynamoTableAttribute"/> always.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DynamoContextRecordsAttribute(params Type[] types) : Attribute
{
    /// <summary>The classes; empty for all.</summary>
    public IReadOnlyList<Type> Types { get; } = types;
}
