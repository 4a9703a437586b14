using DynamoObjects;

namespace Shop.Records;

[DynamoTable("setting")]
[SchemaLess]
public partial class Setting : DynamoRecord
{
    [HashKey]
    public string Name { get; set; } = "";

    public override void CheckData()
    {
        if (Name.Contains(' ', StringComparison.Ordinal))
            throw new ArgumentException($"'{Name}' has a blank in it.");
    }
}
