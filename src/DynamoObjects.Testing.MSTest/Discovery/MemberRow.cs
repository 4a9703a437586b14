using System.Reflection;
using System.Runtime.CompilerServices;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>Reads a row as MSTest reads the rows of <c>[DynamicData]</c>.</summary>
internal static class MemberRow
{
    public static TestRow Create(object?[] data, MethodInfo method, ITestDataSource source)
    {
        if (data is not [{ } single])
            return new TestRow(data, source.GetDisplayName(method, data));
        if (!IsTestDataRow(single.GetType()))
            return Plain(Spread(single, method), method, source);

        // The interface is internal to MSTest.
        var row = Plain(Spread(Get(single, nameof(TestDataRow<>.Value)), method), method, source);
        return row with
        {
            Name = (string?)Get(single, nameof(TestDataRow<>.DisplayName)) ?? ArgumentsName.Get(single, method, row.Values) ?? row.Name,
            IgnoreMessage = (string?)Get(single, nameof(TestDataRow<>.IgnoreMessage)),
            Categories = (IList<string>?)Get(single, nameof(TestDataRow<>.TestCategories)),
        };
    }

    private static TestRow Plain(object?[] values, MethodInfo method, ITestDataSource source) =>
        new(values, source.GetDisplayName(method, values));

    // A tuple is a row, unless the test has a single parameter of its type.
    private static object?[] Spread(object? value, MethodInfo method)
    {
        var rowParameters = method.GetParameters().Where(parameter => !ProvidedParameters.CanProvide(parameter.ParameterType)).ToList();
        return value is ITuple tuple && !(rowParameters is [var parameter] && parameter.ParameterType.IsInstanceOfType(value))
            ? [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])]
            : [value];
    }

    private static bool IsTestDataRow(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(TestDataRow<>);

    private static object? Get(object row, string property) => row.GetType().GetProperty(property)!.GetValue(row);
}
