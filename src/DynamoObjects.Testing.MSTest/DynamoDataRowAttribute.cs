using System.Reflection;
using DynamoObjects.Testing.MSTest.Discovery;

namespace DynamoObjects.Testing;

/// <summary>A row of data for a test with <see cref="DynamoTestMethodAttribute"/>, which then runs on each of its
/// backends once for each row: its <c>[DataRow]</c>.</summary>
/// <remarks>The row fills the parameters that the test is not given.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class DynamoDataRowAttribute : Attribute, IRowSource
{
    private readonly DataRowAttribute _row;

    /// <summary>Declares a row without values.</summary>
    public DynamoDataRowAttribute() => _row = new DataRowAttribute();

    /// <summary>Declares a row of one value.</summary>
    /// <param name="data">The value.</param>
    public DynamoDataRowAttribute(object? data) => _row = new DataRowAttribute(data);

    /// <summary>Declares a row of one value, an array of strings.</summary>
    /// <param name="stringArrayData">The value.</param>
    public DynamoDataRowAttribute(string?[]? stringArrayData) => _row = new DataRowAttribute(stringArrayData);

    /// <summary>Declares a row.</summary>
    /// <param name="data">The row's values.</param>
    public DynamoDataRowAttribute(params object?[]? data) => _row = new DataRowAttribute(data);

    /// <summary>The row's values.</summary>
    public IReadOnlyList<object?> Data => _row.Data;

    /// <summary>What the row's cases are named instead of the method and the values; the backend is put behind it.</summary>
    /// <value>The default is <see langword="null"/>: the method and the values.</value>
    public string? DisplayName
    {
        get => _row.DisplayName;
        set => _row.DisplayName = value;
    }

    /// <summary>What the names of the row's cases have instead of the values.</summary>
    /// <value>The default is <see langword="null"/>: the values.</value>
    public string? ArgumentsDisplayName { get; set; }

    /// <summary>Why the row does not run.</summary>
    /// <value>The default is <see langword="null"/>: it runs.</value>
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
