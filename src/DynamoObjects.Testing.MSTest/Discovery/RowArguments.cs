using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>What MSTest makes of a row: it takes the whole of it for a lone array of objects, fills up optional
/// parameters, puts the rest of the values into a <see langword="params"/> array, and converts nothing.</summary>
/// <devdoc>MSTest's TestMethodInfo.ResolveArguments, which is not public, and knows all parameters alone.</devdoc>
internal static class RowArguments
{
    /// <exception cref="InvalidCastException">A value is none of the <see langword="params"/> array.</exception>
    public static object?[] GetArguments(ParameterInfo[] parameters, object?[] row, DynamoTestContext test)
    {
        var rowParameters = Array.FindAll(parameters, parameter => !ProvidedParameters.CanProvide(parameter.ParameterType));
        return TestArguments.Join(parameters, Resolve(rowParameters, TestArguments.SelectRowValues(parameters, row)), test);
    }

    private static object?[] Resolve(ParameterInfo[] parameters, object?[] row)
    {
        if (parameters is [{ ParameterType: var only }] && only == typeof(object[]) && row is not [null])
            return [row];
        var rest = Array.FindIndex(parameters, parameter => parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false));
        var required = parameters.Count(parameter => !parameter.IsOptional) - (rest < 0 ? 0 : 1);
        if (row.Length < required || (rest < 0 && row.Length > parameters.Length))
            return row;
        return
        [
            .. parameters.Select(
                (parameter, i) =>
                    i == rest ? TestArguments.CreateArray(parameter.ParameterType.GetElementType()!, [.. row.Skip(rest)])
                    : i < row.Length ? row[i]
                    : parameter.DefaultValue
            ),
        ];
    }
}
