using System.Reflection;
using DynamoObjects.Testing.MSTest;

namespace DynamoObjects.Testing;

/// <summary>A row of data for a test with <see cref="DynamoTestMethodAttribute"/>, which then runs on each of its backends once for each row: its <c>[DataRow]</c>.</summary>
/// <remarks>The row fills the parameters that the test is not given.</remarks>
/// <param name="data">The row's values.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class DynamoRowAttribute(params object?[]? data) : Attribute, IRowSource
{
    private readonly object?[] _data = data ?? [null];

    /// <summary>The row's values.</summary>
    public IReadOnlyList<object?> Data => _data;

    /// <summary>What the row's cases are named instead of the method and the values; the backend is put behind it.</summary>
    /// <value>The default is <see langword="null"/>: the method and the values.</value>
    public string? DisplayName { get; set; }

    /// <summary>Why the row does not run.</summary>
    /// <value>The default is <see langword="null"/>: it runs.</value>
    public string? IgnoreMessage { get; set; }

    IEnumerable<TestRow> IRowSource.Rows(MethodInfo method) =>
        [new(_data, new DataRowAttribute(_data) { DisplayName = DisplayName }.GetDisplayName(method, _data)) { IgnoreMessage = IgnoreMessage }];
}
