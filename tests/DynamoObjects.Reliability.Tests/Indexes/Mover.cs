using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Indexes;

/// <summary>Writes a script's moves one after another, and counts those that were started and acknowledged.</summary>
internal sealed class Mover(IAmazonDynamoDB client, MoveScript script)
{
    private int _startedCount;
    private int _acknowledgedCount;

    public MoveScript Script => script;

    public int StartedCount => Volatile.Read(ref _startedCount);

    public int AcknowledgedCount => Volatile.Read(ref _acknowledgedCount);

    public async Task MoveNextAsync()
    {
        var version = Interlocked.Increment(ref _startedCount);
        var move = script.GetMove(version);
        if (move is { First: { } first, Second: { } second })
            await TransactAsync(Action(0, first, move.Kind, version), Action(1, second, move.Kind, version));
        else
            await WriteAsync(move.First is null ? 1 : 0, (move.First ?? move.Second)!.Value, move.Kind, version);
        Volatile.Write(ref _acknowledgedCount, version);
    }

    private Task<TransactWriteItemsResponse> TransactAsync(params List<TransactWriteItem> actions) =>
        client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = actions });

    private Task WriteAsync(int item, Place place, MoveKind kind, int version) =>
        kind switch
        {
            _ when !place.IsStored => client.DeleteItemAsync(IndexedTable.Name, Key(item)),
            MoveKind.Put => client.PutItemAsync(IndexedTable.Name, Item(item, place, version)),
            MoveKind.Update => client.UpdateItemAsync(Update(item, place, version)),
            _ => client.BatchWriteItemAsync(
                new BatchWriteItemRequest
                {
                    RequestItems = new() { [IndexedTable.Name] = [new(new PutRequest(Item(item, place, version)))] },
                }
            ),
        };

    private TransactWriteItem Action(int item, Place place, MoveKind kind, int version)
    {
        if (!place.IsStored)
            return new()
            {
                Delete = new() { TableName = IndexedTable.Name, Key = Key(item) },
            };
        if (kind != MoveKind.Update)
            return new()
            {
                Put = new() { TableName = IndexedTable.Name, Item = Item(item, place, version) },
            };
        var update = Update(item, place, version);
        return new()
        {
            Update = new()
            {
                TableName = update.TableName,
                Key = update.Key,
                UpdateExpression = update.UpdateExpression,
                ExpressionAttributeNames = update.ExpressionAttributeNames,
                ExpressionAttributeValues = update.ExpressionAttributeValues,
            },
        };
    }

    private UpdateItemRequest Update(int item, Place place, int version)
    {
        var request = new UpdateItemRequest
        {
            TableName = IndexedTable.Name,
            Key = Key(item),
            ExpressionAttributeNames = new() { ["#v"] = "version", ["#o"] = "owner" },
            ExpressionAttributeValues = new() { [":v"] = Number(version) },
        };
        var (set, remove) = ("SET #v = :v", "");
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("shelf", place.Shelf), ("#o", place.Owner)])
        {
            if (value is null)
            {
                remove += (remove.Length == 0 ? " REMOVE " : ", ") + name;
                continue;
            }

            set += $", {name} = :{name.TrimStart('#')}";
            request.ExpressionAttributeValues[$":{name.TrimStart('#')}"] = new(value);
        }

        request.UpdateExpression = set + remove;
        return request;
    }

    private Dictionary<string, AttributeValue> Item(int item, Place place, int version)
    {
        var attributes = Key(item);
        attributes["version"] = Number(version);
        if (place.Shelf is not null)
            attributes["shelf"] = new(place.Shelf);
        if (place.Owner is not null)
            attributes["owner"] = new(place.Owner);
        return attributes;
    }

    private Dictionary<string, AttributeValue> Key(int item) =>
        new() { ["room"] = new(IndexedTable.PartitionKey), ["number"] = Number(script.FirstItem + item) };

    private static AttributeValue Number(int value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };
}
