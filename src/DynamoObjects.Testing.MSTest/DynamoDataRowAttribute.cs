using System.Reflection;
using DynamoObjects.Testing.MSTest.Discovery;

namespace DynamoObjects.Testing;

/// <summary>Specifies a data row of a test with <see cref="DynamoTestMethodAttribute"/>, as <c>[DataRow]</c> does for a
/// <c>[TestMethod]</c>.</summary>
/// <remarks>The test runs once for each row, on each of its backends. The row contains the values of the parameters
/// that DynamoObjects.Testing does not provide.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class DynamoDataRowAttribute : Attribute, IRowSource
{
    private readonly DataRowAttribute _row;

    /// <summary>Initializes a new instance with a row without values.</summary>
    public DynamoDataRowAttribute() => _row = new DataRowAttribute();

    /// <summary>Initializes a new instance with a row of one value.</summary>
    /// <param name="data">The value of the row.</param>
    public DynamoDataRowAttribute(object? data) => _row = new DataRowAttribute(data);

    /// <summary>Initializes a new instance with a row of one value, an array of strings.</summary>
    /// <param name="stringArrayData">The array that is the value of the row.</param>
    public DynamoDataRowAttribute(string?[]? stringArrayData) => _row = new DataRowAttribute(stringArrayData);

    /// <summary>Initializes a new instance with the values of a row.</summary>
    /// <param name="data">The row's values.</param>
    public DynamoDataRowAttribute(params object?[]? data) => _row = new DataRowAttribute(data);

    /// <summary>Gets the row's values.</summary>
    public IReadOnlyList<object?> Data => _row.Data;

    /// <summary>Gets or sets the name of the row's test cases, before the name of the backend.</summary>
    /// <value>The default is <see langword="null"/>: the method name and the values.</value>
    public string? DisplayName
    {
        get => _row.DisplayName;
        set => _row.DisplayName = value;
    }

    /// <summary>Gets or sets the text that replaces the values in the names of the row's test cases.</summary>
    /// <value>The default is <see langword="null"/>: the values.</value>
    public string? ArgumentsDisplayName { get; set; }

    /// <summary>Gets or sets the reason why the row is ignored.</summary>
    /// <value>The default is <see langword="null"/>: the row runs.</value>
    public string? IgnoreMessage
    {
        get => _row.IgnoreMessage;
        set => _row.IgnoreMessage = value;
    }

    IEnumerable<TestRow> IRowSource.GetRows(MethodInfo method) => [new(_row.Data, NameOf(method)) { IgnoreMessage = IgnoreMessage }];

    private string? NameOf(MethodInfo method) =>
        (DisplayName is null ? ArgumentsName.Format(ArgumentsDisplayName, method, _row.Data) : null)
        ?? _row.GetDisplayName(method, _row.Data);
}
