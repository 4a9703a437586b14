using Amazon.DynamoDBv2.Model;
using DynamoObjects.Scheduling;

namespace DynamoObjects.Reliability.Memory;

/// <summary>Runs a history, and checks at its end that the table equals the model.</summary>
internal sealed class FlushHistory : IDisposable
{
    private readonly DynamoTestContext _test;
    private readonly HeldClient _client;
    private readonly DynamoTableCache<Page> _memory;
    private readonly string _name = Guid.NewGuid().ToString("N");
    private readonly Dictionary<int, Page?> _model = [];
    private readonly int _keys;
    private Task<int> _flush = Task.FromResult(0);
    private HeldRequest? _write;
    private Task<Page?> _read = Task.FromResult<Page?>(null);
    private HeldRequest? _pendingRead;
    private CancellationTokenSource _canceling = new();
    private int _value;

    public FlushHistory(DynamoTestContext test, bool loads, int keys)
    {
        (_test, _keys) = (test, keys);
        (var client, _client) = HeldClient.Wrap(test.Client);
        _client.ShouldHold = request => HeldClient.IsWrite(request) || request is GetItemRequest;
        var database = new DynamoDatabase(client, new DynamoDatabaseOptions { TimeProvider = test.Database.Options.TimeProvider });
        _memory = new DynamoTableCache<Page>(database.Table<Page>()) { ReadThrough = loads };
    }

    public void Dispose() => _canceling.Dispose();

    public async Task RunAsync(IEnumerable<FlushStep> steps, bool isStored)
    {
        for (var key = 0; isStored && key < _keys; key++)
            await _test
                .Database.Table<Page>()
                .SaveAsync(
                    new Page
                    {
                        Id = Id(key),
                        Value = -1,
                        Other = -1,
                    }
                );
        foreach (var step in steps)
            await StepAsync(step, isStored);
        if (_pendingRead is not null)
            await RespondToReadAsync();
        while (_write is not null)
            await RespondAsync();
        _client.ShouldHold = _ => false;
        await _memory.FlushAsync();
        Assert.False(_memory.HasChanges);
        var writes = _client.Writes;
        Assert.Equal(0, await _memory.FlushAsync());
        Assert.Equal(writes, _client.Writes);
        await CheckAsync();
    }

    private string Id(int key) => $"{_name}-{key}";

    private async Task StepAsync(FlushStep step, bool isStored)
    {
        var key = step.Key % _keys;
        switch (step.Action)
        {
            // If memory has not read the stored record, a new record correctly conflicts with it.
            case FlushAction.Save when _model.ContainsKey(key) || !isStored || !_memory.ReadThrough:
                _model[key] = new Page
                {
                    Id = Id(key),
                    Value = ++_value,
                    Other = step.Choice % 2 == 0 ? _value : null,
                };
                _memory.Save(_model[key]!);
                break;
            case FlushAction.Change when _model.GetValueOrDefault(key) is { } page:
                (page.Value, page.Other) = step.Choice % 3 == 0 ? (-1, page.Other) : (page.Value, step.Choice);
                break;
            case FlushAction.Delete:
                Assert.Same(_model.GetValueOrDefault(key), _memory.Delete(Id(key)));
                _model[key] = null;
                break;
            case FlushAction.GetOrCreate when _model.ContainsKey(key):
                var found = await _memory.GetOrCreateAsync(Id(key));
                Assert.True(_model[key] is null || ReferenceEquals(_model[key], found));
                _model[key] = found;
                break;
            case FlushAction.Read when _pendingRead is null && !_model.ContainsKey(key):
                (_read, _reading) = (_memory.FindAsync(Id(key)), key);
                _pendingRead = await _client.NextAsync(_read);
                if (step.Choice % 2 == 0 && _pendingRead is not null)
                    await _pendingRead.ExecuteAsync();
                if (_pendingRead is null)
                    Assert.Null(await _read);
                break;
            case FlushAction.RespondToRead when _pendingRead is not null:
                await RespondToReadAsync();
                break;
            case FlushAction.Flush when _write is null:
                _canceling.Dispose();
                _canceling = new CancellationTokenSource();
                _flush =
                    step.Choice % 2 == 0 || _keys > 1
                        ? _memory.FlushAsync(FlushMode.Batch, cancellationToken: _canceling.Token)
                        : _memory.FlushAsync(cancellationToken: _canceling.Token);
                await NextAsync();
                break;
            case FlushAction.Execute when _write is not null:
                await _write.ExecuteAsync();
                break;
            case FlushAction.Respond when _write is not null:
                await RespondAsync();
                break;
            case FlushAction.LoseResponse when _write is not null:
                _write.Fail(new TimeoutException("Lost by the test."));
                await NextAsync();
                break;
            case FlushAction.Unprocessed when _write is { Request: BatchWriteItemRequest batch }:
                _write.RespondWith(new BatchWriteItemResponse { UnprocessedItems = batch.RequestItems });
                await NextAsync();
                break;
            case FlushAction.Cancel when _write is not null:
                await _canceling.CancelAsync();
                await NextAsync();
                break;
        }
    }

    private int _reading;

    private async Task RespondToReadAsync()
    {
        await _pendingRead!.RespondAsync();
        var record = await _read;
        _pendingRead = null;
        if (_model.TryGetValue(_reading, out var expected))
            Assert.Same(expected, record);
        else
            _model[_reading] = record;
    }

    private async Task RespondAsync()
    {
        await _write!.RespondAsync();
        await NextAsync();
    }

    /// <summary>Waits for the flush's next request or its end; the flush may fail only with an injected fault.</summary>
    private async Task NextAsync()
    {
        _write = await _client.NextAsync(_flush);
        if (_write is not null)
            return;
        try
        {
            await _flush;
        }
        catch (OperationCanceledException) when (_canceling.IsCancellationRequested) { }
        catch (BatchFailedException exception)
        {
            Assert.All(exception.Failures, failure =>
                Assert.True(failure.Cause is TimeoutException || failure.Cause.InnerException is TimeoutException, failure.ToString())
            );
        }
    }

    private async Task CheckAsync()
    {
        foreach (var (key, page) in _model)
        {
            var stored = await _test.Database.Table<Page>().FindAsync(Id(key), consistent: true);
            Assert.Equal((page?.Value, page?.Other), (stored?.Value, stored?.Other));
        }

        Assert.Equal(_model.Values.Count(page => page is not null), _memory.Records.Count);
    }
}
