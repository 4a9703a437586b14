using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_ListStreams.html</summary>
internal static class ListStreams
{
    public static ListStreamsResponse Run(Database database, ListStreamsRequest request)
    {
        var constraints = new Constraints();
        if (request.TableName is not null)
            TableNames.Check(ref constraints, request.TableName);
        constraints.AtLeast(request.Limit, 1, "limit");
        constraints.AtMost(request.Limit, StreamNames.MaxListed, "limit");
        StreamNames.CheckArnLength(ref constraints, request.ExclusiveStartStreamArn, "exclusiveStartStreamArn");
        constraints.ThrowIfUnmet();
        if (request.ExclusiveStartStreamArn is { } start)
            StreamNames.CheckArnFormat(start);

        var table = request.TableName is { } name ? TableNames.GetTableName(database, name) : null;
        var limit = request.Limit ?? StreamNames.MaxListed;
        var found = database
            .Streams.Where(stream => request.TableName is null || stream.Table.Name == table)
            .Where(stream => request.ExclusiveStartStreamArn is not { } last || string.CompareOrdinal(stream.Arn, last) > 0)
            .OrderBy(stream => stream.Arn, StringComparer.Ordinal)
            .Take(limit + 1)
            .ToList();

        var shown = found.GetRange(0, Math.Min(found.Count, limit));
        return new ListStreamsResponse
        {
            Streams = shown.ToSdkList(Summarize),
            LastEvaluatedStreamArn = shown.Count < found.Count ? shown[^1].Arn : null,
        }.Complete();
    }

    private static StreamSummary Summarize(StreamLog stream) =>
        new()
        {
            StreamArn = stream.Arn,
            TableName = stream.Table.Name,
            StreamLabel = stream.Definition.Label,
        };
}
