using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>A test method as its display name shows it: without the parameters that are given, and without defaults
/// that the row leaves out.</summary>
internal sealed class DataMethod(IMethodInfo method, int rowLength) : IMethodInfo
{
    public bool IsAbstract => method.IsAbstract;

    public bool IsGenericMethodDefinition => method.IsGenericMethodDefinition;

    public bool IsPublic => method.IsPublic;

    public bool IsStatic => method.IsStatic;

    public string Name => method.Name;

    public ITypeInfo ReturnType => method.ReturnType;

    public ITypeInfo Type => method.Type;

    public static string DisplayName(IMethodInfo method, string baseName, object?[]? row, ITypeInfo[]? genericTypes)
    {
        if (row is null)
            return baseName;
        var own = method is IReflectionMethodInfo { MethodInfo: { } reflected } ? TestArguments.Shown(reflected.GetParameters(), row) : row;
        return new DataMethod(method, own.Length).GetDisplayNameWithArguments(baseName, own!, genericTypes);
    }

    public IEnumerable<IAttributeInfo> GetCustomAttributes(string assemblyQualifiedAttributeTypeName) =>
        method.GetCustomAttributes(assemblyQualifiedAttributeTypeName);

    public IEnumerable<ITypeInfo> GetGenericArguments() => method.GetGenericArguments();

    public IEnumerable<IParameterInfo> GetParameters() =>
        method.GetParameters().Where(p => !p.IsGiven()).Where((p, i) => i < rowLength || !p.IsOptional());

    public IMethodInfo MakeGenericMethod(params ITypeInfo[] typeArguments) =>
        new DataMethod(method.MakeGenericMethod(typeArguments), rowLength);
}
