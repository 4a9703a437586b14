using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>Represents a test method without the provided parameters: NUnit provides the values of the others, and the
/// method is called with both.</summary>
/// <param name="Method">The test method.</param>
/// <param name="Declared">All backends that the test, or this row of it, declares.</param>
internal sealed record RowMethodInfo(IMethodInfo Method, Backend Declared) : IMethodInfo
{
    public ITypeInfo TypeInfo => Method.TypeInfo;

    // NUnit reads the parameters in several ways.
    public MethodInfo MethodInfo { get; } = new RowMethod(Method.MethodInfo);

    public string Name => Method.Name;

    public bool IsAbstract => Method.IsAbstract;

    public bool IsPublic => Method.IsPublic;

    public bool IsStatic => Method.IsStatic;

    public bool ContainsGenericParameters => Method.ContainsGenericParameters;

    public bool IsGenericMethod => Method.IsGenericMethod;

    public bool IsGenericMethodDefinition => Method.IsGenericMethodDefinition;

    public ITypeInfo ReturnType => Method.ReturnType;

    public IParameterInfo[] GetParameters() => [.. Method.GetParameters().Where((parameter, position) => !IsProvided(parameter, position))];

    public Type[] GetGenericArguments() => Method.GetGenericArguments();

    public IMethodInfo MakeGenericMethod(params Type[] typeArguments) =>
        new RowMethodInfo(Method.MakeGenericMethod(typeArguments), Declared);

    public T[] GetCustomAttributes<T>(bool inherit)
        where T : class => Method.GetCustomAttributes<T>(inherit);

    public bool IsDefined<T>(bool inherit)
        where T : class => Method.IsDefined<T>(inherit);

    public object? Invoke(object? fixture, params object?[]? args)
    {
        // NUnit calls the method with the values of the row.
        var test = DynamoTestContext.Current!;
        var values = new Queue<object?>(args ?? []);
        var all = Method
            .GetParameters()
            .Select(
                (parameter, position) =>
                    IsProvided(parameter, position) ? ProvidedParameters.GetValue(parameter.ParameterType, test)
                    : !values.TryDequeue(out var value) ? parameter.ParameterInfo.DefaultValue
                    : value is CancellationToken { CanBeCanceled: false } ? test.CancellationToken
                    : value
            );
        return Method.Invoke(fixture, [.. all]);
    }

    public override string ToString() => Name;

    // NUnit provides the token of [CancelAfter] as the last argument.
    private bool IsProvided(IParameterInfo parameter, int position) =>
        ProvidedParameters.CanProvide(parameter.ParameterType)
        && !(parameter.ParameterType == typeof(CancellationToken) && position == Method.MethodInfo.GetParameters().Length - 1);
}
