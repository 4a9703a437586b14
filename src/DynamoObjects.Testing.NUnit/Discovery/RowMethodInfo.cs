using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>A test method as NUnit is to see it, without the parameters that the test is given: NUnit fills the others
/// by its own rules, and the method is called with both.</summary>
/// <param name="Method">The test method.</param>
/// <param name="Declared">All backends that the test, or this row of it, declares.</param>
internal sealed record RowMethodInfo(IMethodInfo Method, Backend Declared) : IMethodInfo
{
    public ITypeInfo TypeInfo => Method.TypeInfo;

    // NUnit reads parameters here and there.
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
        // NUnit calls with what the row has, and knows of nothing else to pass on.
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

    // A last token is NUnit's to give, where it has one: that of [CancelAfter].
    private bool IsProvided(IParameterInfo parameter, int position) =>
        ProvidedParameters.CanProvide(parameter.ParameterType)
        && !(parameter.ParameterType == typeof(CancellationToken) && position == Method.MethodInfo.GetParameters().Length - 1);
}
