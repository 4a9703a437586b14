namespace DynamoObjects;

/// <summary>
/// Requests the mapping of classes with the SDK's <c>[DynamoDBTable]</c>: <c>[assembly: DynamoContextRecords(typeof(Customer))]</c>.
/// </summary>
/// <param name="types">
/// The classes. Without classes, a mapping is generated for all classes of the assembly that have <c>[DynamoDBTable]</c>.
/// </param>
/// <remarks>
/// You do not need this attribute for a class that the same assembly uses, as in <c>database.Table&lt;Customer&gt;()</c>, or for a class
/// with <see cref="DynamoTableAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DynamoContextRecordsAttribute(params Type[] types) : Attribute
{
    /// <summary>Gets the classes, or an empty list for all classes of the assembly with <c>[DynamoDBTable]</c>.</summary>
    public IReadOnlyList<Type> Types { get; } = types;
}
