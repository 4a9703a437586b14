using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Collects the parts of a record in DynamoDB JSON or Ion.</summary>
internal struct RecordParts(bool hasConditions)
{
    public const string Item = "Item";
    public const string Condition = "ConditionExpression";
    public const string Names = "ExpressionAttributeNames";
    public const string Values = "ExpressionAttributeValues";

    private Item? _item;
    private string? _condition;
    private Item? _names;
    private Item? _values;
    private string? _problem;

    /// <summary>Whether a part contains items with types; the others are texts.</summary>
    public static bool IsItem(string name) => name is Item or Values;

    public void Report(string problem) => _problem ??= problem;

    public void Add(string name, in Value value)
    {
        switch (name)
        {
            case Item when value.Type == AttributeType.M:
                _item = value.AsMap;
                break;
            case Condition when hasConditions && value.Type == AttributeType.S:
                _condition = value.AsString;
                break;
            case Names when hasConditions && value.Type == AttributeType.M:
                _names = value.AsMap;
                break;
            case Values when hasConditions && value.Type == AttributeType.M:
                _values = value.AsMap;
                break;
            default:
                Report(Messages.RecordPartInvalid(name));
                break;
        }
    }

    public readonly InputRecord Build(long line)
    {
        var problem = _problem ?? (_item is null ? Messages.RecordWithoutItem : null);
        return new InputRecord(line, problem is null ? _item : null, problem)
        {
            Condition = _condition,
            Names = _names,
            Values = _values,
        };
    }
}
