namespace DynamoObjects.Mock.Storage;

/// <summary>The exports, imports and bulk operations of an engine.</summary>
/// <remarks>Thread-safe. Transfers start one after another: whoever starts one holds <see cref="SyncRoot"/> from the check of its token
/// until it is added.</remarks>
internal sealed class TransferLog
{
    /// <summary>How long a token belongs to its request, after the end of the transfer.</summary>
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(8);

    /// <summary>How long transfers are listed.</summary>
    private static readonly TimeSpan ListedFor = TimeSpan.FromDays(90);

    private readonly List<Transfer> _transfers = [];
    private readonly object _access = new();

    public object SyncRoot { get; } = new();

    public void Add(Transfer transfer)
    {
        lock (_access)
            _transfers.Add(transfer);
    }

    /// <summary>Replaces a transfer by one with the same ARN.</summary>
    public void Replace(Transfer transfer)
    {
        lock (_access)
            _transfers[_transfers.FindIndex(known => known.Arn == transfer.Arn)] = transfer;
    }

    public T? Find<T>(string arn)
        where T : Transfer
    {
        lock (_access)
            return _transfers.OfType<T>().FirstOrDefault(transfer => transfer.Arn == arn);
    }

    /// <summary>Finds the last transfer of a token that has not expired.</summary>
    public T? FindByToken<T>(string? token, DateTimeOffset now)
        where T : Transfer
    {
        lock (_access)
            return token is null
                ? null
                : _transfers.OfType<T>().LastOrDefault(known => known.Token == token && now < known.Ended + TokenLifetime);
    }

    /// <summary>Lists the transfers of the last 90 days, the newest first.</summary>
    public List<T> List<T>(DateTimeOffset now)
        where T : Transfer
    {
        lock (_access)
            return [.. _transfers.OfType<T>().Where(transfer => now < transfer.Started + ListedFor).Reverse()];
    }
}
