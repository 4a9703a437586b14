using DynamoObjects.Generator.Models;

namespace DynamoObjects.Generator.Writing;

/// <summary>Writes ways past what only the compiler forbids: private members, init-only setters, and constructors that leave required members to be set.</summary>
internal sealed class AccessorWriter(IndentedText text, TypeModel type)
{
    private const string Attribute = "[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.";

    internal void Write()
    {
        if (type.Creation == CreationKind.Accessor)
        {
            text.Line("");
            text.Line(Attribute + "Constructor)]");
            text.Line($"internal static extern {type.QualifiedName} Create();");
        }
        var by = type.IsValueType ? "ref " : "";
        foreach (var property in type.Properties)
        {
            if (property.BypassesGetter)
                Method($"{property.Type} {Accessors.GetterName(property)}({by}{property.DeclaringType} record)", "get_" + property.Name);
            if (property.Setter == SetterKind.Accessor)
                Method($"void {Accessors.SetterName(property)}({by}{property.DeclaringType} record, {property.Type} value)", "set_" + property.Name);
        }
    }

    private void Method(string signature, string name)
    {
        text.Line("");
        text.Line($"{Attribute}Method, Name = {Code.Literal(name)})]");
        text.Line($"internal static extern {signature};");
    }
}
