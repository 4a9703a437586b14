using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>Represents a test method for data attributes: without the provided parameters.</summary>
/// <param name="fullMethod">The test method.</param>
internal sealed class RowTestMethod(IMethodInfo fullMethod) : IReflectionMethodInfo
{
    private readonly IReflectionMethodInfo _rowMethod = Reflector.Wrap(new RowMethod(fullMethod.ToRuntimeMethod()));

    public MethodInfo MethodInfo => _rowMethod.MethodInfo;

    public bool IsAbstract => fullMethod.IsAbstract;

    public bool IsGenericMethodDefinition => fullMethod.IsGenericMethodDefinition;

    public bool IsPublic => fullMethod.IsPublic;

    public bool IsStatic => fullMethod.IsStatic;

    public string Name => fullMethod.Name;

    public ITypeInfo ReturnType => fullMethod.ReturnType;

    public ITypeInfo Type => fullMethod.Type;

    public static ITestMethod Wrap(ITestMethod testMethod) => new TestMethod(testMethod.TestClass, new RowTestMethod(testMethod.Method));

    public static ITestMethod Unwrap(ITestMethod testMethod) =>
        testMethod.Method is RowTestMethod rowTestMethod ? new TestMethod(testMethod.TestClass, rowTestMethod.Method) : testMethod;

    // xUnit finds the methods of a base class by their parameters.
    public IEnumerable<IAttributeInfo> GetCustomAttributes(string assemblyQualifiedAttributeTypeName) =>
        fullMethod.GetCustomAttributes(assemblyQualifiedAttributeTypeName);

    public IEnumerable<ITypeInfo> GetGenericArguments() => fullMethod.GetGenericArguments();

    public IEnumerable<IParameterInfo> GetParameters() => _rowMethod.GetParameters();

    public IMethodInfo MakeGenericMethod(params ITypeInfo[] typeArguments) =>
        new RowTestMethod(fullMethod.MakeGenericMethod(typeArguments));

    private IMethodInfo Method => fullMethod;
}
