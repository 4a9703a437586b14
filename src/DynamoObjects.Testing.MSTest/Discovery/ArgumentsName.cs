using System.Reflection;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>The name of a row that names its arguments by <c>ArgumentsDisplayName</c>, which MSTest has from 4.5 on.</summary>
internal static class ArgumentsName
{
    private const string Name = "ArgumentsDisplayName";

    private static readonly PropertyInfo? AttributeProperty = typeof(DataRowAttribute).GetProperty(Name);

    /// <summary>Formats the name of a row of MSTest's own.</summary>
    /// <returns><see langword="null"/> for a row that does not name its arguments.</returns>
    public static string? Get(object testDataRow, MethodInfo method, object?[] values) =>
        testDataRow.GetType().GetProperty(Name)?.GetValue(testDataRow) is string name ? Format(name, method, values) : null;

    /// <summary>Formats the name as MSTest does.</summary>
    /// <returns><see langword="null"/> where there is no name.</returns>
    public static string? Format(string? name, MethodInfo method, object?[] values)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        if (AttributeProperty is null)
            return $"{method.Name} ({name})";
        var attribute = new DataRowAttribute();
        AttributeProperty.SetValue(attribute, name);
        return attribute.GetDisplayName(method, values);
    }
}
