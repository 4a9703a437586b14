using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DynamoObjects.Testing.Delivery;

/// <summary>Writes the message that a mapping sends to its destination about records that it gave up.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html#services-dynamodb-errors</remarks>
internal static class FailureMessage
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(
        PendingBatch batch,
        GiveUpReason reason,
        StreamTable table,
        string shardId,
        string function,
        DateTimeOffset now
    )
    {
        var message = new JsonObject
        {
            ["requestContext"] = new JsonObject
            {
                ["requestId"] = Guid.NewGuid().ToString(),
                ["functionArn"] = GetFunctionArn(function, table.Arn),
                ["condition"] = reason.ToString(),
                ["approximateInvokeCount"] = batch.Attempts,
            },
        };
        if (batch.Last is { } last)
        {
            message["responseContext"] = new JsonObject
            {
                ["statusCode"] = 200,
                ["executedVersion"] = "$LATEST",
                ["functionError"] = last.Exception is null ? null : "Unhandled",
            };
        }

        message["version"] = "1.0";
        message["timestamp"] = now.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
        message["DDBStreamBatchInfo"] = DescribeBatch(batch, table.Arn, shardId);
        return message.ToJsonString(Options);
    }

    private static JsonObject DescribeBatch(PendingBatch batch, string streamArn, string shardId)
    {
        var info = new JsonObject { ["shardId"] = shardId };
        if (!batch.IsFinal)
        {
            var (first, last) = (batch.Records[0], batch.Records[^1]);
            info["startSequenceNumber"] = first.Change.SequenceNumber;
            info["endSequenceNumber"] = last.Change.SequenceNumber;
            info["approximateArrivalOfFirstRecord"] = EventJson.FormatTime(first.Time);
            info["approximateArrivalOfLastRecord"] = EventJson.FormatTime(last.Time);
        }

        info["batchSize"] = batch.Records.Count;
        info["streamArn"] = streamArn;
        return info;
    }

    // arn:aws:dynamodb:REGION:ACCOUNT:table/...
    private static string GetFunctionArn(string function, string streamArn)
    {
        if (function.StartsWith("arn:", StringComparison.Ordinal))
            return function;
        var parts = streamArn.Split(':');
        return $"{parts[0]}:{parts[1]}:lambda:{parts[3]}:{parts[4]}:function:{function}";
    }
}
