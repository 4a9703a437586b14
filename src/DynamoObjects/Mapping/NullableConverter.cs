using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

internal sealed class NullableConverter<T>(AttributeConverter<T> value) : AttributeConverter<T?>(value.Kind)
    where T : struct
{
    public override AttributeConverter? Element => value.Element;

    internal override PropertySchema? FindMember(string name) => value.FindMember(name);

    internal override AttributeConverter Present => value.Present;

    internal override bool IsOrdered => value.IsOrdered;

    public override AttributeValue? ToAttribute(T? value1) => value1 is { } present ? value.ToAttribute(present) : null;

    public override T? FromAttribute(AttributeValue attribute) => AttributeValues.IsNull(attribute) ? null : value.FromAttribute(attribute);

    internal override T? FromObject(object? value1) => value1 is null ? null : value.FromObject(value1);

    internal override AttributeValue? ToComparand(object? comparand) => value.ToComparand(comparand);
}
