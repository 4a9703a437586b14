using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DynamoObjects.Layering.Tests;

/// <summary>Reads which types of an assembly use which others of it: in signatures, attributes and code.</summary>
internal sealed class CompiledCode(string assembly)
{
    private readonly string _root = assembly + ".";

    public IReadOnlyList<Arrow> ReadArrows()
    {
        using var definition = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        return
        [
            .. definition
                .MainModule.GetTypes()
                .SelectMany(type => Types(type).SelectMany(Parts).Select(used => (User: Outermost(type), Used: used)))
                .Select(use => (use.User, Used: Outermost(use.Used)))
                .Where(use => use.Used.Module == definition.MainModule && use.User != use.Used && IsOurs(use.User) && IsOurs(use.Used))
                .Select(use => new Arrow(Room(use.User), Room(use.Used), use.User.FullName, use.Used.FullName, use.Used.IsPublic))
                .Distinct(),
        ];
    }

    /// <summary>Types of other namespaces are the compiler's own.</summary>
    private bool IsOurs(TypeDefinition type) => (type.Namespace + ".").StartsWith(_root, StringComparison.Ordinal);

    private string Room(TypeDefinition type) => type.Namespace == assembly ? Rooms.Root : type.Namespace[_root.Length..].Replace('.', '/');

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<TypeReference?> Types(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.Interfaces.Select(i => i.InterfaceType),
            .. type.CustomAttributes.SelectMany(Types),
            .. type.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
            .. type.Fields.Select(f => f.FieldType),
            .. type.Methods.SelectMany(Types),
        ];

    private static IEnumerable<TypeReference?> Types(MethodDefinition method) =>
        [
            method.ReturnType,
            .. method.Parameters.Select(p => p.ParameterType),
            .. method.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
            .. method.CustomAttributes.SelectMany(Types),
            .. method.HasBody ? method.Body.Variables.Select(v => v.VariableType) : [],
            .. method.HasBody ? method.Body.Instructions.SelectMany(Types) : [],
        ];

    private static IEnumerable<TypeReference?> Types(CustomAttribute attribute) =>
        attribute.ConstructorArguments.Select(a => a.Value as TypeReference).Append(attribute.AttributeType);

    private static IEnumerable<TypeReference?> Types(Instruction instruction) =>
        instruction.Operand switch
        {
            GenericInstanceMethod method => [.. method.GenericArguments, method.DeclaringType],
            MemberReference and not TypeReference and var member => [member.DeclaringType],
            TypeReference type => [type],
            _ => [],
        };

    private static IEnumerable<TypeDefinition> Parts(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Concat(Parts(generic.ElementType)),
            TypeSpecification { ElementType: var element } => Parts(element),
            TypeDefinition definition => [definition],
            _ => [],
        };
}
