using DynamoObjects.Generator.Models;

namespace DynamoObjects.Generator.Writing;

/// <summary>How generated code reads and sets a property of the variable <c>record</c>.</summary>
internal static class Accessors
{
    internal static string Get(PropertyModel property, TypeModel type, string prefix = "")
        => property.BypassesGetter ? $"{prefix}{Holder(GetterName(property), property.Generic)}{GetterName(property)}({(type.IsValueType ? "ref " : "")}record)" : $"record.@{property.Name}";

    internal static string Set(PropertyModel property, TypeModel type, string value, string prefix = "")
        => property.Setter == SetterKind.Accessor
            ? $"{prefix}{Holder(SetterName(property), property.Generic)}{SetterName(property)}({(type.IsValueType ? "ref " : "")}record, {value})"
            : $"record.@{property.Name} = {value}";

    /// <summary>The class around an accessor of a generic type.</summary>
    internal static string Holder(string name, GenericModel? generic) => generic is null ? "" : $"Of_{name}{generic.Arguments}.";

    internal static string GetterName(PropertyModel property) => "Get_" + property.Name;

    internal static string SetterName(PropertyModel property) => "Set_" + property.Name;
}
