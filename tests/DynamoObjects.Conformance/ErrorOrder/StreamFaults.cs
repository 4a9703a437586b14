using System.Text.Json;
using System.Text.Json.Nodes;
using DynamoObjects.Conformance.Streams;
using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of the operations of DynamoDB Streams, in their order.</summary>
internal static class StreamFaults
{
    private const string NoArn = "This text has more than 37 characters, but is no ARN.";
    private const string MissingArn = "arn:aws:dynamodb:us-east-1:000000000000:table/none/stream/2026-11-23T10:00:00.000";
    private const string MissingShard = "shardId-00000000000000000000-00000000";
    private const string ArnInvalid = $"Invalid StreamArn: Invalid ResourceArn provided as input {NoArn}";

    public static FaultTable Describe { get; } =
        new(
            "DescribeStream",
            CreateWithStream,
            (test, parts) => SendAsync(test, "DescribeStream", parts),
            [
                TooShort("StreamArn", 37),
                LimitTooLow(),
                Unknown("ShardFilter.Type", "shardFilter.type", "[CHILD_SHARDS]", body => SetFilter(body, "Type", "X")),
                TooShort("ShardFilter.ShardId", 28, body => SetFilter(body, "ShardId", "x")),
                TooShort("ExclusiveStartShardId", 28),
                new(FaultStage.Values, "StreamArn is no ARN", ArnInvalid, p => p.Body["StreamArn"] = NoArn, "StreamArn"),
                StreamMissing(),
                new(
                    FaultStage.Index,
                    "The filter's shard does not exist",
                    Invalid + $"The ShardId {MissingShard} in ShardFilter does not exist",
                    p => SetFilter(p.Body, "ShardId", MissingShard),
                    "ShardFilter.ShardId"
                ),
            ]
        );

    public static FaultTable GetIterator { get; } =
        new(
            "GetShardIterator",
            CreateWithShard,
            (test, parts) => SendAsync(test, "GetShardIterator", parts),
            [
                TooShort("StreamArn", 37),
                TooShort("ShardId", 28),
                Unknown(
                    "ShardIteratorType",
                    "shardIteratorType",
                    "[AFTER_SEQUENCE_NUMBER, LATEST, AT_SEQUENCE_NUMBER, TRIM_HORIZON]",
                    body => body["ShardIteratorType"] = "X"
                ),
                TooShort("SequenceNumber", 21),
                new(
                    FaultStage.Parameters,
                    "SequenceNumber is not needed",
                    Invalid + "SequenceNumber should not be passed for this iterator type",
                    p => p.Body["ShardIteratorType"] = "LATEST",
                    "ShardIteratorType",
                    "SequenceNumber"
                ),
                new(FaultStage.Values, "StreamArn is no ARN", ArnInvalid, p => p.Body["StreamArn"] = NoArn, "StreamArn"),
                StreamMissing(),
                new(
                    FaultStage.Index,
                    "The shard does not exist",
                    "Requested resource not found: Shard does not exist",
                    p => p.Body["ShardId"] = MissingShard,
                    "ShardId"
                ),
                new(
                    FaultStage.Keys,
                    "SequenceNumber is no number",
                    "Invalid SequenceNumber",
                    p => p.Body["SequenceNumber"] = new string('x', 21),
                    "SequenceNumber"
                ),
            ]
        );

    public static FaultTable GetRecords { get; } =
        new(
            "GetRecords",
            () => new() { Body = { ["ShardIterator"] = "x" } },
            (test, parts) => SendAsync(test, "GetRecords", parts),
            [
                ConstraintFaults.Unmet(
                    "ShardIterator is missing",
                    Null("shardIterator"),
                    p => p.Body.Remove("ShardIterator"),
                    "ShardIterator"
                ),
                LimitTooLow(),
                new(FaultStage.Values, "ShardIterator is not valid", "Invalid ShardIterator", _ => { }, "ShardIterator"),
            ]
        );

    public static FaultTable List { get; } =
        new(
            "ListStreams",
            () => new(),
            (test, parts) => SendAsync(test, "ListStreams", parts),
            [
                TooShort("TableName", 1),
                LimitTooLow(),
                TooShort("ExclusiveStartStreamArn", 37),
                new(
                    FaultStage.Values,
                    "ExclusiveStartStreamArn is no ARN",
                    ArnInvalid,
                    p => p.Body["ExclusiveStartStreamArn"] = NoArn,
                    "ExclusiveStartStreamArn"
                ),
            ]
        );

    private static RequestParts CreateWithStream() => new() { Body = { ["StreamArn"] = "" } };

    private static RequestParts CreateWithShard() =>
        new()
        {
            Body =
            {
                ["StreamArn"] = "",
                ["ShardId"] = "",
                ["ShardIteratorType"] = "AT_SEQUENCE_NUMBER",
                ["SequenceNumber"] = new string('0', 21),
            },
        };

    private static RequestFault TooShort(string member, int length, Action<JsonObject>? set = null)
    {
        var text = length > 1 ? "x" : "";
        var path = string.Join('.', member.Split('.').Select(name => char.ToLowerInvariant(name[0]) + name[1..]));
        return ConstraintFaults.Unmet(
            $"{member} is too short",
            $"Value '{text}' at '{path}' failed to satisfy constraint: Member must have length greater than or equal to {length}",
            p =>
            {
                if (set is null)
                    p.Body[member] = text;
                else
                    set(p.Body);
            },
            member
        );
    }

    private static RequestFault Unknown(string name, string path, string values, Action<JsonObject> set) =>
        ConstraintFaults.Unmet($"{name} is unknown", FaultMessages.Unknown(path, values), p => set(p.Body), name);

    private static RequestFault LimitTooLow() =>
        ConstraintFaults.Unmet(
            "Limit is too small",
            $"Value '0' at 'limit' failed to satisfy constraint: {NotPositive}",
            p => p.Body["Limit"] = 0,
            "Limit"
        );

    private static RequestFault StreamMissing() =>
        new(
            FaultStage.Table,
            "The stream does not exist",
            $"Requested resource not found: Stream: {MissingArn} not found",
            p => p.Body["StreamArn"] = MissingArn,
            "StreamArn"
        );

    private static void SetFilter(JsonObject body, string member, string value)
    {
        var filter = body["ShardFilter"] as JsonObject ?? new JsonObject { ["Type"] = "CHILD_SHARDS", ["ShardId"] = MissingShard };
        filter[member] = value;
        body["ShardFilter"] = filter;
    }

    /// <summary>Sends a request; an empty ARN or shard is that of the table.</summary>
    private static async Task SendAsync(DynamoTestContext test, string operation, RequestParts parts)
    {
        await using var streams = await StreamsHttpClient.OpenAsync(test);
        var arn = await streams.ArnAsync();
        foreach (var (member, _) in parts.Body.Where(member => member.Value?.GetValueKind() == JsonValueKind.String).ToList())
        {
            if ((string?)parts.Body[member] == "" && member != "TableName")
                parts.Body[member] = member == "ShardId" ? await streams.ShardAsync(arn) : arn;
        }

        if (await streams.TrySendAsync(operation, parts.Body) is (not 200, var error))
            throw new AmazonDynamoDBException(error[(error.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
    }
}
