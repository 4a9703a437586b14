using System.Reflection;
using System.Runtime.Serialization;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>What a case is, in the place where MSTest keeps a case's data: a backend and a row.</summary>
/// <remarks>MSTest serializes it for the IDE. The values stay behind: not all can be serialized, and those that can
/// come back as others. They are read again by their number.</remarks>
[DataContract]
internal sealed class BackendRow(Backend backend, int number, object?[]? values)
{
    private object?[]? _values = values;

    [DataMember]
    public Backend Backend { get; private set; } = backend;

    [DataMember]
    public int Number { get; private set; } = number;

    /// <summary>The case of a test whose rows could not be read.</summary>
    public static BackendRow CreateUnread(Backend backend) => new(backend, number: -1, values: null);

    /// <exception cref="NotSupportedException">The row is gone since the case was found.</exception>
    public object?[] GetValues(MethodInfo method)
    {
        if (_values is not null)
            return _values;
        var rows = TestRows.Read(method);
        if (Number >= 0 && Number < rows.Count)
            return _values = rows[Number].Values;
        var before = Number < 0 ? "could not be read" : $"had {Quantity.Format(Number + 1, "row")} or more";
        throw new NotSupportedException(
            $"The data of {method.DeclaringType}.{method.Name} {before} when the test was found, and has {rows.Count} now: find the "
                + $"tests again."
        );
    }

    public override string ToString() => Backend.ToString();
}
