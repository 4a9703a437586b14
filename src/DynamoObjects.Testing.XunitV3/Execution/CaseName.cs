using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>Names a row as xUnit does, but without the parameters that are given, and without defaults that the row leaves out.</summary>
internal static class CaseName
{
    private const string Nameless = "(???: ";

    private static readonly MethodInfo WithoutParameters = typeof(object).GetMethod(nameof(ToString))!;

    /// <param name="baseName">The name of the test.</param>
    /// <param name="label">What the row is called, instead of its values; empty for nothing.</param>
    /// <param name="method">The test method, of which generic types may still be open.</param>
    /// <param name="row">The row's own values.</param>
    /// <param name="genericTypes">The types that the row gives to a generic method.</param>
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

    // How xUnit writes a value is not public, but it names one that no parameter takes "(???: value)".
    private static string Value(object? value) =>
        WithoutParameters.GetDisplayNameWithArguments("", [value], genericTypes: null)[Nameless.Length..^1];
}
