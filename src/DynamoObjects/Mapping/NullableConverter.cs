using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

internal sealed class NullableConverter<T>(AttributeConverter<T> underlying) : AttributeConverter<T?>(underlying.Kind)
    where T : struct
{
    public override AttributeConverter? Element => underlying.Element;

    internal override PropertySchema? FindMember(string name) => underlying.FindMember(name);

    internal override AttributeConverter NonNullable => underlying.NonNullable;

    internal override bool IsOrdered => underlying.IsOrdered;

    public override AttributeValue? ToAttribute(T? value) => value is { } present ? underlying.ToAttribute(present) : null;

    public override T? FromAttribute(AttributeValue attribute) =>
        AttributeValues.IsNull(attribute) ? null : underlying.FromAttribute(attribute);

    internal override T? FromObject(object? value) => value is null ? null : underlying.FromObject(value);

    internal override AttributeValue? ToComparand(object? comparand) => underlying.ToComparand(comparand);
}
