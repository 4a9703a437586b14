using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>Creates the name of a row as xUnit does, without provided parameters, and without defaults that the row
/// omits.</summary>
internal static class CaseName
{
    private const string Nameless = "(???: ";

    private static readonly MethodInfo WithoutParameters = typeof(object).GetMethod(nameof(ToString))!;

    /// <param name="baseName">The name of the test.</param>
    /// <param name="label">The name of the row instead of its values; empty for none.</param>
    /// <param name="method">The test method, which may have open type parameters.</param>
    /// <param name="row">The row's own values.</param>
    /// <param name="genericTypes">The type arguments of a generic method.</param>
    public static string Format(string baseName, string? label, MethodInfo method, object?[] row, Type[]? genericTypes)
    {
        if (label is not null)
            return label.Length == 0 ? baseName : $"{baseName} [{label}]";
        var all = method.GetParameters();
        var values = TestArguments.GetDisplayValues(all, row);
        var names = all.Where(p => !ProvidedParameters.CanProvide(p.ParameterType))
            .Where((p, i) => i < values.Length || !p.IsOptionalForRow())
            .Select(p => p.Name)
            .ToList();
        var shown = Enumerable
            .Range(0, Math.Max(names.Count, values.Length))
            .Select(i => $"{names.ElementAtOrDefault(i) ?? "???"}: {(i < values.Length ? Value(values[i]) : "???")}");
        return $"{method.GetDisplayNameWithArguments(baseName, arguments: null, genericTypes)}({string.Join(", ", shown)})";
    }

    // xUnit's formatting of values is not public, but it formats a value without a parameter as "(???: value)".
    private static string Value(object? value) =>
        WithoutParameters.GetDisplayNameWithArguments("", [value], genericTypes: null)[Nameless.Length..^1];
}
