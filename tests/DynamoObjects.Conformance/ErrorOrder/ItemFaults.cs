using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>Errors of an item or key, and of its table.</summary>
internal static class ItemFaults
{
    public static RequestFault NameEmpty { get; } =
        Attribute(FaultStage.Values, "An attribute name is empty", "Empty attribute name", "", S("x"));

    public static RequestFault NumberInvalid { get; } =
        Attribute(FaultStage.Values, "An attribute is not valid", $"{NoNumber}: x", "n", N("x"));

    public static RequestFault NestedTooDeep { get; } =
        Attribute(FaultStage.Values, "An attribute is nested too deep", TooDeep, "z", Nested(40));

    public static RequestFault TooLarge { get; } =
        Attribute(
            FaultStage.ItemSize,
            "The item is larger than 400 KB",
            "Item size has exceeded the maximum allowed size",
            "big",
            S(new string('x', 400 * 1024))
        );

    public static RequestFault TableMissing { get; } =
        new(FaultStage.Table, "The table does not exist", "Requested resource not found", p => p.TableName = "nowhere", "TableName");

    public static RequestFault KeyAttributeMissing { get; } =
        new(FaultStage.Keys, "A key attribute is missing", KeyMismatch, p => p.Item!.Remove("sk"), "Item.sk");

    public static RequestFault KeyAttributeEmpty { get; } =
        Attribute(
            FaultStage.Keys,
            "A key attribute is empty",
            NotValid + "The AttributeValue for a key attribute cannot contain an empty string value. Key: pk",
            "pk",
            S("")
        );

    public static RequestFault KeyAttributeOfWrongType { get; } =
        Attribute(
            FaultStage.Keys,
            "A key attribute has the wrong type",
            Invalid + "Type mismatch for key sk expected: N actual: S",
            "sk",
            S("x")
        );

    public static RequestFault IndexKeyEmpty { get; } =
        Attribute(
            FaultStage.IndexKeys,
            "A key attribute of an index is empty",
            NotValid
                + "A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain "
                + "an empty string value. IndexName: gsi, IndexKey: g",
            "g",
            S("")
        );

    public static RequestFault IndexKeyOfWrongType { get; } =
        Attribute(
            FaultStage.IndexKeys,
            "A key attribute of an index has the wrong type",
            Invalid + "Type mismatch for Index Key h Expected: S Actual: N IndexName: gsi2",
            "h",
            N("1")
        );

    /// <summary>The error of a batch or a transaction with an item that is there twice.</summary>
    public static RequestFault Repeated(FaultStage stage, string name, string message, params string[] members) =>
        new(stage, name, message, p => p.Copies = 2, members);

    private static RequestFault Attribute(FaultStage stage, string name, string message, string attribute, AttributeValue value) =>
        new(stage, name, message, p => p.Item![attribute] = value, $"Item.{attribute}");
}
