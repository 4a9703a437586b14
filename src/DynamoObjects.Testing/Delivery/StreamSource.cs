using DynamoObjects.Mock;

namespace DynamoObjects.Testing.Delivery;

/// <summary>Reads the streams of a backend. ARNs are those in DynamoDB, with the test's prefix.</summary>
/// <remarks>Thread-safe.</remarks>
internal abstract class StreamSource
{
    /// <summary>The region of the records.</summary>
    public abstract string Region { get; }

    /// <summary>How much earlier than the change its record's time can be.</summary>
    public virtual TimeSpan TimePrecision => TimeSpan.Zero;

    /// <summary>Gets the shards, parents before their children, and whether the stream accepts further changes.</summary>
    public abstract Task<StreamShards> ListShardsAsync(string streamArn, CancellationToken cancellationToken);

    /// <summary>Reads all changes of a shard that it has now.</summary>
    /// <param name="streamArn">The ARN of the stream.</param>
    /// <param name="shardId">The ID of the shard.</param>
    /// <param name="after">The sequence number of the last change that was read; <see langword="null"/> to start with the
    /// oldest.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public abstract Task<IReadOnlyList<StreamChange>> ReadAsync(
        string streamArn,
        string shardId,
        string? after,
        CancellationToken cancellationToken
    );

    /// <summary>Reads the changes from the oldest one, and waits for new ones, until the stream is disabled.</summary>
    public abstract IAsyncEnumerable<StreamChange> FollowAsync(string streamArn, CancellationToken cancellationToken);
}
