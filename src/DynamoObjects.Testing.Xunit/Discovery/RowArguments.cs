using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>What xUnit makes of a row: the arguments of a test method, with nothing yet where the test is given something.</summary>
/// <param name="Method">The test method, closed with the types of the row where it is generic.</param>
/// <param name="Values">The arguments.</param>
/// <param name="GenericTypes">The types that the row gives to a generic method; <see langword="null"/> for none.</param>
internal sealed record RowArguments(MethodInfo Method, object?[] Values, ITypeInfo[]? GenericTypes)
{
    /// <summary>Resolves and converts a row in the order in which xUnit does for a theory.</summary>
    /// <exception cref="InvalidOperationException">The row does not fit the parameters.</exception>
    public static RowArguments Of(MethodInfo method, object?[] row)
    {
        var seen = new RowMethod(method);
        var values = seen.ResolveMethodArguments([.. row]);
        ITypeInfo[]? genericTypes = null;
        if (method.IsGenericMethodDefinition)
        {
            genericTypes = Reflector.Wrap(seen).ResolveGenericTypes(values);
            seen = (RowMethod)seen.MakeGenericMethod([.. genericTypes.Select(type => ((IReflectionTypeInfo)type).Type)]);
        }

        values = Reflector.ConvertArguments(values, [.. seen.GetParameters().Select(parameter => parameter.ParameterType)]);
        return new RowArguments(seen.Whole, TestArguments.Join(seen.Whole.GetParameters(), values, test: null), genericTypes);
    }
}
