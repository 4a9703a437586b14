using System.Reflection;
using System.Reflection.Emit;

namespace DynamoObjects.Mock.Tests;

/// <summary>Folders form a line: code uses only what stands further down.</summary>
public class LayeringTests
{
    /// <summary>The readers of expressions: each gives the same trees, and none uses another.</summary>
    private static readonly string[] Readers = ["Expressions.Syntax", "Expressions.Legacy", "Expressions.PartiQL"];

    /// <summary>From the top down; the root holds the public types, which are the door to all below.</summary>
    private static readonly string[] Layers =
    [
        "Snapshots", "Operations", "Storage", .. Readers, "Expressions", "Expressions.Tree", "Values", "Errors",
    ];

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    [Fact]
    public void No_layer_uses_one_that_stands_above_it()
    {
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in typeof(MockDynamoDb).Assembly.GetTypes())
        {
            foreach (var used in Uses(type))
            {
                if (Layer(used) < Layer(type))
                    wrong.Add($"{type.FullName} uses {used.FullName}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_layer_has_types_and_is_used_by_one_above()
    {
        var uses = typeof(MockDynamoDb).Assembly.GetTypes()
            .SelectMany(t => Uses(t).Select(u => (By: Layer(t), Used: Layer(u))))
            .ToHashSet();

        for (var layer = 1; layer <= Layers.Length; layer++)
            Assert.Contains(uses, u => u.Used == layer && u.By < layer);
    }

    [Fact]
    public void No_reader_of_expressions_uses_another()
    {
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in typeof(MockDynamoDb).Assembly.GetTypes().Where(t => Readers.Contains(Folder(t))))
        {
            foreach (var used in Uses(type).Where(u => Readers.Contains(Folder(u)) && Folder(u) != Folder(type)))
                wrong.Add($"{type.FullName} uses {used.FullName}");
        }

        Assert.Empty(wrong);
    }

    private static int Layer(Type type) => Array.IndexOf(Layers, Folder(type)) + 1;

    /// <summary>The layer's folder that a type is in; what is not a layer of its own belongs to the folder around it.</summary>
    private static string? Folder(Type type)
    {
        if (type.Namespace?.Split('.') is not ["DynamoObjects", "Mock", var folder, .. var rest])
            return null;
        var inner = string.Join('.', [folder, .. rest.Take(1)]);
        return Layers.Contains(inner) ? inner : folder;
    }

    private static IEnumerable<Type> Uses(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
            | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<Type?> used =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(All).Select(f => f.FieldType),
            .. type.GetMethods(All).SelectMany(Signature),
            .. type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).SelectMany(Body),
            .. type.GetConstructors(All).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType),
        ];
        // Types without a namespace are the compiler's own.
        return used.SelectMany(Parts).Where(t => t.Assembly == type.Assembly && t.Namespace is not null).Distinct();
    }

    private static IEnumerable<Type> Signature(MethodInfo method) =>
        method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType);

    /// <summary>What a method's code names: the types, and the types whose members it calls or reads.</summary>
    private static IEnumerable<Type?> Body(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            yield break;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var operation = OpCodesByValue[value];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(
                    BitConverter.ToInt32(code, at),
                    method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
                    method.IsGenericMethod ? method.GetGenericArguments() : null);
                yield return member as Type ?? member!.DeclaringType;
                if (member is MethodInfo { IsGenericMethod: true } generic)
                {
                    foreach (var argument in generic.GetGenericArguments())
                        yield return argument;
                }
            }
            at += OperandSize(operation.OperandType, code, at);
        }
    }

    private static int OperandSize(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static IEnumerable<Type> Parts(Type? type)
    {
        if (type is null || type.IsGenericParameter)
            return [];
        if (type.HasElementType)
            return Parts(type.GetElementType());
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
    }
}
