using DynamoObjects.Generator.Models;

namespace DynamoObjects.Generator.Writing;

/// <summary>How generated code reads and sets a property of the variable <c>record</c>.</summary>
internal static class Accessors
{
    internal static string Get(PropertyModel property, TypeModel type, string prefix = "")
        => property.BypassesGetter ? $"{prefix}{GetterName(property)}({(type.IsValueType ? "ref " : "")}record)" : $"record.@{property.Name}";

    internal static string Set(PropertyModel property, TypeModel type, string value, string prefix = "")
        => property.Setter == SetterKind.Accessor
            ? $"{prefix}{SetterName(property)}({(type.IsValueType ? "ref " : "")}record, {value})"
            : $"record.@{property.Name} = {value}";

    internal static string GetterName(PropertyModel property) => "Get_" + property.Name;

    internal static string SetterName(PropertyModel property) => "Set_" + property.Name;
}
