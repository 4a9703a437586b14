using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace DynamoObjects.Testing.NUnit;

/// <summary>Finds the types of a generic test method, which NUnit only can where it knows all parameters.</summary>
internal static class Generic
{
    /// <summary>The method itself, where it is not generic or its types cannot be told: NUnit then says so.</summary>
    public static IMethodInfo Made(IMethodInfo method, object?[] arguments)
    {
        if (!method.IsGenericMethodDefinition)
            return method;
        var values = new Queue<object?>(arguments);
        var own = method.GetParameters().Select(parameter => parameter.ParameterInfo.Position).ToHashSet();
        object?[] all = [.. method.MethodInfo.GetParameters().Select(parameter => own.Contains(parameter.Position) && values.TryDequeue(out var value) ? value : null)];
        return new GenericMethodHelper(method.MethodInfo).TryGetTypeArguments(all, out var types) ? method.MakeGenericMethod(types) : method;
    }
}
