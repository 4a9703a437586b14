using DynamoObjects.Mock;
using DynamoObjects.Mock.Operations.Streams;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Testing.Delivery;

/// <summary>Reads the streams of a mock.</summary>
internal sealed class MockStreamSource(MockDynamoDb engine) : StreamSource
{
    public override string Region => engine.Region;

    public override Task<StreamShards> ListShardsAsync(string streamArn, CancellationToken cancellationToken)
    {
        var stream = Find(streamArn);
        return Task.FromResult(new StreamShards([.. stream.GetShards().Select(shard => shard.Id)], stream.IsEnabled));
    }

    public override Task<IReadOnlyList<StreamChange>> ReadAsync(
        string streamArn,
        string shardId,
        string? after,
        CancellationToken cancellationToken
    )
    {
        var stream = Find(streamArn);
        var shard = StreamNames.FindShard(stream, shardId);
        var from = SequenceNumbers.TryParse(after ?? "", out var number) ? number + 1 : shard.First;
        var entries = stream.Read(from, shard.Last ?? long.MaxValue, int.MaxValue / 2, out _);
        return Task.FromResult<IReadOnlyList<StreamChange>>([
            .. entries.Select(entry => new StreamChange(new StreamChangeView(stream, entry))),
        ]);
    }

    public override IAsyncEnumerable<StreamChange> FollowAsync(string streamArn, CancellationToken cancellationToken) =>
        ChangeReader.ReadAsync(
            engine.FindDatabaseOfArn(streamArn),
            Find(streamArn),
            0,
            change => new StreamChange(change),
            cancellationToken
        );

    private StreamLog Find(string streamArn) => StreamNames.Find(engine.FindDatabaseOfArn(streamArn), streamArn);
}
