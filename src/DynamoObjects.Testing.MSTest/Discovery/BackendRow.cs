using System.Reflection;
using System.Runtime.Serialization;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>Identifies a case by its backend and row; MSTest keeps it as the data of the case.</summary>
/// <remarks>MSTest serializes it for IDEs, without the values: not all values can be serialized, and some deserialize
/// to other values. The values are read again by the number of the row.</remarks>
[DataContract]
internal sealed class BackendRow(Backend backend, int number, object?[]? values)
{
    private object?[]? _values = values;

    [DataMember]
    public Backend Backend { get; private set; } = backend;

    [DataMember]
    public int Number { get; private set; } = number;

    /// <summary>Creates the case of a test whose rows could not be read.</summary>
    public static BackendRow CreateUnread(Backend backend) => new(backend, number: -1, values: null);

    /// <exception cref="NotSupportedException">The row no longer exists.</exception>
    public object?[] GetValues(MethodInfo method)
    {
        if (_values is not null)
            return _values;
        var rows = TestRows.Read(method);
        if (Number >= 0 && Number < rows.Count)
            return _values = rows[Number].Values;
        var before = Number < 0 ? "could not be read" : $"had {Quantity.Format(Number + 1, "row")} or more";
        throw new NotSupportedException(
            $"The data of {method.DeclaringType}.{method.Name} {before} when the test was discovered, and has "
                + $"{Quantity.Format(rows.Count, "row")} now. Discover the tests again."
        );
    }

    public override string ToString() => Backend.ToString();
}
