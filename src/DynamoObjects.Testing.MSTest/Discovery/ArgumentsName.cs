using System.Reflection;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>Creates the name of a row with <c>ArgumentsDisplayName</c>, which MSTest supports since version
/// 4.5.</summary>
internal static class ArgumentsName
{
    private const string Name = "ArgumentsDisplayName";

    private static readonly PropertyInfo? AttributeProperty = typeof(DataRowAttribute).GetProperty(Name);

    /// <summary>Returns the name of a row of MSTest.</summary>
    /// <returns><see langword="null"/> for a row that does not name its arguments.</returns>
    public static string? Get(object testDataRow, MethodInfo method, object?[] values) =>
        testDataRow.GetType().GetProperty(Name)?.GetValue(testDataRow) is string name ? Format(name, method, values) : null;

    /// <summary>Formats a name as MSTest does.</summary>
    /// <returns><see langword="null"/> if there is no name.</returns>
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
