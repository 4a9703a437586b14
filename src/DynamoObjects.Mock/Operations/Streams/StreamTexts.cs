using static DynamoObjects.Mock.Values.Texts;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>Looks at every text of the requests to streams.</summary>
internal static class StreamTexts
{
    public static void CheckAll(ListStreamsRequest it)
    {
        Check(it.TableName);
        Check(it.ExclusiveStartStreamArn);
    }

    public static void CheckAll(DescribeStreamRequest it)
    {
        Check(it.StreamArn);
        Check(it.ExclusiveStartShardId);
        Check(it.ShardFilter?.Type);
        Check(it.ShardFilter?.ShardId);
    }

    public static void CheckAll(GetShardIteratorRequest it)
    {
        Check(it.StreamArn);
        Check(it.ShardId);
        Check(it.ShardIteratorType);
        Check(it.SequenceNumber);
    }

    public static void CheckAll(GetRecordsRequest it) => Check(it.ShardIterator);
}
