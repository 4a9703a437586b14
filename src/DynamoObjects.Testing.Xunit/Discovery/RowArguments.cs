using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>The arguments that xUnit creates from a row; provided parameters have no value yet.</summary>
/// <param name="Method">The test method, closed with the types of the row if it is generic.</param>
/// <param name="Values">The arguments.</param>
/// <param name="GenericTypes">The type arguments of a generic method; <see langword="null"/> for none.</param>
internal sealed record RowArguments(MethodInfo Method, object?[] Values, ITypeInfo[]? GenericTypes)
{
    /// <summary>Resolves and converts a row in the same order as xUnit does for a theory.</summary>
    /// <exception cref="InvalidOperationException">The row does not match the parameters.</exception>
    public static RowArguments Resolve(MethodInfo method, object?[] row)
    {
        var rowMethod = new RowMethod(method);
        var values = rowMethod.ResolveMethodArguments([.. row]);
        ITypeInfo[]? genericTypes = null;
        if (method.IsGenericMethodDefinition)
        {
            genericTypes = Reflector.Wrap(rowMethod).ResolveGenericTypes(values);
            rowMethod = (RowMethod)rowMethod.MakeGenericMethod([.. genericTypes.Select(type => ((IReflectionTypeInfo)type).Type)]);
        }

        values = Reflector.ConvertArguments(values, [.. rowMethod.GetParameters().Select(parameter => parameter.ParameterType)]);
        return new RowArguments(
            rowMethod.FullMethod,
            TestArguments.Join(rowMethod.FullMethod.GetParameters(), values, test: null),
            genericTypes
        );
    }
}
