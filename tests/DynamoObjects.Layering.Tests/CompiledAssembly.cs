using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DynamoObjects.Layering.Tests;

/// <summary>Reads which types of an assembly use which others of it: in signatures, attributes and code.</summary>
internal sealed class CompiledAssembly(string assembly)
{
    private readonly string _root = assembly + ".";

    public IReadOnlyList<TypeDependency> ReadDependencies()
    {
        using var definition = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        return
        [
            .. definition
                .MainModule.GetTypes()
                .SelectMany(type => GetUsedTypes(type).SelectMany(GetComponents).Select(used => (User: Outermost(type), Used: used)))
                .Select(use => (use.User, Used: Outermost(use.Used)))
                .Where(use =>
                    use.Used.Module == definition.MainModule && use.User != use.Used && IsOwnType(use.User) && IsOwnType(use.Used)
                )
                .Select(use => new TypeDependency(
                    GetLayer(use.User),
                    GetLayer(use.Used),
                    use.User.FullName,
                    use.Used.FullName,
                    use.Used.IsPublic
                ))
                .Distinct(),
        ];
    }

    /// <summary>Types of other namespaces are the compiler's own.</summary>
    private bool IsOwnType(TypeDefinition type) => (type.Namespace + ".").StartsWith(_root, StringComparison.Ordinal);

    private string GetLayer(TypeDefinition type) =>
        type.Namespace == assembly ? Rooms.Root : type.Namespace[_root.Length..].Replace('.', '/');

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<TypeReference?> GetUsedTypes(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.Interfaces.Select(i => i.InterfaceType),
            .. type.CustomAttributes.SelectMany(GetUsedTypes),
            .. type.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
            .. type.Fields.Select(f => f.FieldType),
            .. type.Methods.SelectMany(GetUsedTypes),
        ];

    private static IEnumerable<TypeReference?> GetUsedTypes(MethodDefinition method) =>
        [
            method.ReturnType,
            .. method.Parameters.Select(p => p.ParameterType),
            .. method.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
            .. method.CustomAttributes.SelectMany(GetUsedTypes),
            .. method.HasBody ? method.Body.Variables.Select(v => v.VariableType) : [],
            .. method.HasBody ? method.Body.Instructions.SelectMany(GetUsedTypes) : [],
        ];

    private static IEnumerable<TypeReference?> GetUsedTypes(CustomAttribute attribute) =>
        attribute.ConstructorArguments.Select(a => a.Value as TypeReference).Append(attribute.AttributeType);

    private static IEnumerable<TypeReference?> GetUsedTypes(Instruction instruction) =>
        instruction.Operand switch
        {
            GenericInstanceMethod method => [.. method.GenericArguments, method.DeclaringType],
            MemberReference and not TypeReference and var member => [member.DeclaringType],
            TypeReference type => [type],
            _ => [],
        };

    private static IEnumerable<TypeDefinition> GetComponents(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic => generic.GenericArguments.SelectMany(GetComponents).Concat(GetComponents(generic.ElementType)),
            TypeSpecification { ElementType: var element } => GetComponents(element),
            TypeDefinition definition => [definition],
            _ => [],
        };
}
