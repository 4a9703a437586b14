using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>A test method as data attributes see it: all of the method but the parameters that the test is given.</summary>
/// <param name="whole">The test method.</param>
internal sealed class RowTestMethod(IMethodInfo whole) : IReflectionMethodInfo
{
    private readonly IReflectionMethodInfo _seen = Reflector.Wrap(new RowMethod(whole.ToRuntimeMethod()));

    public MethodInfo MethodInfo => _seen.MethodInfo;

    public bool IsAbstract => whole.IsAbstract;

    public bool IsGenericMethodDefinition => whole.IsGenericMethodDefinition;

    public bool IsPublic => whole.IsPublic;

    public bool IsStatic => whole.IsStatic;

    public string Name => whole.Name;

    public ITypeInfo ReturnType => whole.ReturnType;

    public ITypeInfo Type => whole.Type;

    public static ITestMethod Of(ITestMethod testMethod) => new TestMethod(testMethod.TestClass, new RowTestMethod(testMethod.Method));

    public static ITestMethod Whole(ITestMethod testMethod) =>
        testMethod.Method is RowTestMethod seen ? new TestMethod(testMethod.TestClass, seen.Method) : testMethod;

    // xUnit looks for those of a base class by the parameters.
    public IEnumerable<IAttributeInfo> GetCustomAttributes(string assemblyQualifiedAttributeTypeName) =>
        whole.GetCustomAttributes(assemblyQualifiedAttributeTypeName);

    public IEnumerable<ITypeInfo> GetGenericArguments() => whole.GetGenericArguments();

    public IEnumerable<IParameterInfo> GetParameters() => _seen.GetParameters();

    public IMethodInfo MakeGenericMethod(params ITypeInfo[] typeArguments) => new RowTestMethod(whole.MakeGenericMethod(typeArguments));

    private IMethodInfo Method => whole;
}
