using DynamoObjects.Generator.Models;

namespace DynamoObjects.Generator.Writing;

/// <summary>Writes the code that reads and sets a property of the variable <c>record</c>.</summary>
internal static class Accessors
{
    public static string Get(PropertyModel property, TypeModel type, string prefix = "") =>
        property.BypassesGetter
            ? $"{prefix}{Holder(GetterName(property), property.Generic)}{GetterName(property)}({FormatInstance(type)})"
            : $"record.@{property.Name}";

    public static string Set(PropertyModel property, TypeModel type, string value, string prefix = "") =>
        property.Setter == SetterKind.Accessor
            ? $"{prefix}{Holder(SetterName(property), property.Generic)}{SetterName(property)}({FormatInstance(type)}, {value})"
            : $"record.@{property.Name} = {value}";

    private static string FormatInstance(TypeModel type) => type.IsValueType ? "ref record" : "record";

    /// <summary>Returns the class that contains an accessor of a generic type.</summary>
    public static string Holder(string name, GenericModel? generic) => generic is null ? "" : $"Of_{name}{generic.Arguments}.";

    public static string GetterName(PropertyModel property) => "Get_" + property.Name;

    public static string SetterName(PropertyModel property) => "Set_" + property.Name;
}
