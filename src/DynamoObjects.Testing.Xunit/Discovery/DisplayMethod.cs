using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>Represents a test method for its display name: without provided parameters, and without defaults that the
/// row omits.</summary>
internal sealed class DisplayMethod(IMethodInfo method, int rowLength) : IMethodInfo
{
    public bool IsAbstract => method.IsAbstract;

    public bool IsGenericMethodDefinition => method.IsGenericMethodDefinition;

    public bool IsPublic => method.IsPublic;

    public bool IsStatic => method.IsStatic;

    public string Name => method.Name;

    public ITypeInfo ReturnType => method.ReturnType;

    public ITypeInfo Type => method.Type;

    public static string GetDisplayName(IMethodInfo method, string baseName, object?[]? row, ITypeInfo[]? genericTypes)
    {
        if (row is null)
            return baseName;
        var values = method is IReflectionMethodInfo { MethodInfo: { } reflected }
            ? TestArguments.GetDisplayValues(reflected.GetParameters(), row)
            : row;
        return new DisplayMethod(method, values.Length).GetDisplayNameWithArguments(baseName, values!, genericTypes);
    }

    public IEnumerable<IAttributeInfo> GetCustomAttributes(string assemblyQualifiedAttributeTypeName) =>
        method.GetCustomAttributes(assemblyQualifiedAttributeTypeName);

    public IEnumerable<ITypeInfo> GetGenericArguments() => method.GetGenericArguments();

    public IEnumerable<IParameterInfo> GetParameters() =>
        method.GetParameters().Where(p => !p.IsProvided()).Where((p, i) => i < rowLength || !p.IsOptional());

    public IMethodInfo MakeGenericMethod(params ITypeInfo[] typeArguments) =>
        new DisplayMethod(method.MakeGenericMethod(typeArguments), rowLength);
}
