namespace DynamoObjects.Differential.Generating;

/// <summary>UpdateItem with AttributeUpdates: every action on attributes of every type, with and without a value.</summary>
internal static class AttributeUpdates
{
    private static readonly string[] Actions = ["PUT", "ADD", "DELETE"];

    private static readonly Gen<AttributeValue> Sets = Gen.OneOf(
        Gen.OneOf("a", "b", "c").Array[1, 3].Select(s => new AttributeValue { SS = [.. s.Distinct()] }),
        Gen.OneOf("1", "2", "3").Array[1, 3].Select(n => new AttributeValue { NS = [.. n.Distinct()] }),
        Gen.OneOf<byte[]>([1], [2], [3])
            .Array[1, 3]
            .Select(b => new AttributeValue { BS = [.. b.DistinctBy(Convert.ToBase64String).Select(x => new MemoryStream(x))] })
    );

    private static readonly Gen<AttributeValue> Lists = Values
        .Scalars.Array[0, 2]
        .Select(l => new AttributeValue { L = [.. l], IsLSet = true });

    /// <summary>Values for which ADD and DELETE often find one of the same type.</summary>
    private static readonly Gen<AttributeValue> Operands = Gen.Frequency((6, Sets), (4, Values.OfType("N")), (3, Values.Any), (2, Lists));

    private static readonly Gen<AttributeValueUpdate> Any = Gen.Select(
        Gen.Frequency((60, Gen.OneOf(Actions)), (1, Gen.OneOf("NONEXISTENT", "add", "SET"))),
        Gen.Frequency((40, Operands), (1, Values.Invalid)).InPercent(85),
        (action, value) => new AttributeValueUpdate { Action = action, Value = value }
    );

    public static Gen<AmazonDynamoDBRequest> Generate(TableShape shape) =>
        Gen.Select(
            Generating.Items.MostlyValidKeys(shape),
            LegacyConditions.ByName(LegacyConditions.Names(shape), Any),
            Gen.OneOf("ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW").InPercent(60),
            (key, updates, returns) =>
                (AmazonDynamoDBRequest)
                    new UpdateItemRequest
                    {
                        TableName = shape.Name,
                        Key = key,
                        AttributeUpdates = updates,
                        ReturnValues = returns,
                    }
        );

    /// <summary>Items with sets, numbers and lists.</summary>
    public static Gen<Dictionary<string, AttributeValue>> Items(TableShape shape) =>
        Gen.Select(Generating.Items.Keys(shape), LegacyConditions.ByName(Gen.OneOf(Generating.Items.Attributes), Operands), (key, others) =>
            key.Concat(others).ToDictionary()
        );
}
