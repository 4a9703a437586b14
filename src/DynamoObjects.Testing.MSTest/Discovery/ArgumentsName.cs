using System.Reflection;

namespace DynamoObjects.Testing.MSTest;

/// <summary>The name of a row that names its arguments by <c>ArgumentsDisplayName</c>, which MSTest has from 4.5 on.</summary>
internal static class ArgumentsName
{
    private const string Name = "ArgumentsDisplayName";

    private static readonly PropertyInfo? OfAttribute = typeof(DataRowAttribute).GetProperty(Name);

    /// <summary>Formats the name as MSTest does.</summary>
    /// <returns><see langword="null"/> for a row that does not name its arguments.</returns>
    public static string? Of(object testDataRow, MethodInfo method, object?[] values)
    {
        if (OfAttribute is null || testDataRow.GetType().GetProperty(Name)?.GetValue(testDataRow) is not string name || string.IsNullOrWhiteSpace(name))
            return null;
        var attribute = new DataRowAttribute();
        OfAttribute.SetValue(attribute, name);
        return attribute.GetDisplayName(method, values);
    }
}
