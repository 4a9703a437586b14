using DynamoObjects;

namespace Shop.Records;

// begin-snippet: mapper-setting
[DynamoTable("setting")]
[DynamoSchemaless]
public partial class Setting : DynamoRecord
{
    [DynamoHashKey]
    public string Name { get; set; } = "";

    public override void Validate()
    {
        if (Name.Contains(' ', StringComparison.Ordinal))
            throw new ArgumentException($"'{Name}' contains a space.");
    }
}
// end-snippet
