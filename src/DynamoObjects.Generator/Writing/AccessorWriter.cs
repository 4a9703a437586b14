using DynamoObjects.Generator.Models;

namespace DynamoObjects.Generator.Writing;

/// <summary>
/// Writes accessors that bypass the compiler's access checks: for private members, init-only setters, and constructors that do not set
/// required members.
/// </summary>
/// <remarks>
/// The accessors of a generic type must be in a generic class, which .NET 8 does not support: there such records throw on first use.
/// </remarks>
internal sealed class AccessorWriter(IndentedText text, TypeModel type)
{
    private const string Attribute =
        "[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.";

    public void Write()
    {
        if (type.BypassesConstructor)
            Write(
                type.Generic,
                "Create",
                "Constructor",
                $"{type.Generic?.Definition ?? type.QualifiedName} Create({string.Join(", ", Parameters())})"
            );
        var by = type.IsValueType ? "ref " : "";
        foreach (var property in type.Properties)
        {
            var owner = $"{by}{property.Generic?.Definition ?? property.DeclaringType} record";
            if (property.BypassesGetter)
                Method(
                    property,
                    Accessors.GetterName(property),
                    $"{property.DeclaredType} {Accessors.GetterName(property)}({owner})",
                    "get_"
                );
            if (property.Setter == SetterKind.Accessor)
                Method(
                    property,
                    Accessors.SetterName(property),
                    $"void {Accessors.SetterName(property)}({owner}, {property.DeclaredType} value)",
                    "set_"
                );
        }
    }

    private IEnumerable<string> Parameters() =>
        type.Properties.Where(p => p.Parameter is not null).OrderBy(p => p.Parameter!.Position).Select((p, i) => $"{p.DeclaredType} p{i}");

    private void Method(PropertyModel property, string name, string signature, string prefix) =>
        Write(property.Generic, name, $"Method, Name = {Code.Literal(prefix + property.Name)}", signature);

    private void Write(GenericModel? generic, string name, string kind, string signature)
    {
        text.Line("");
        if (generic is not null)
        {
            Code.WriteAttributes(text);
            text.Line($"internal static class Of_{name}{generic.Parameters}{generic.Constraints}");
            text.Open();
        }

        text.Line($"{Attribute}{kind})]");
        text.Line($"internal static extern {signature};");
        if (generic is not null)
            text.Close();
    }
}
