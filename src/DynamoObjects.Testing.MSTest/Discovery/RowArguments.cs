using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>Creates the arguments of a row as MSTest does: the whole row for a single array of objects, defaults of
/// optional parameters, the remaining values in a <see langword="params"/> array, no conversions.</summary>
/// <devdoc>MSTest's TestMethodInfo.ResolveArguments, which is not public, and expects values for all
/// parameters.</devdoc>
internal static class RowArguments
{
    /// <exception cref="InvalidCastException">A value does not have the type of the <see langword="params"/> array's
    /// elements.</exception>
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
