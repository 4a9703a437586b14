using System.Text.Json;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Bench.Mapper;

/// <param name="name">Who it is.</param>
/// <param name="client">The client that all below goes through.</param>
/// <param name="make">Makes the record with a number.</param>
/// <param name="save">Saves a new record.</param>
/// <param name="item">The item that a record is saved as; null where the client sees it when it is put.</param>
/// <param name="load">Loads the record with the same key as a given one.</param>
/// <param name="query">Queries for the records with the same partition key as a given one.</param>
internal sealed class Contender<T>(
    string name,
    StubClient client,
    Func<int, T> make,
    Func<T, Task> save,
    Func<T, Dictionary<string, AttributeValue>>? item,
    Func<T, Task<T?>> load,
    Func<T, Task<List<T>>> query
) : Contender(name)
    where T : class
{
    private const int BatchSize = 20;

    private readonly T _key = make(0);

    public override async Task CheckAsync()
    {
        var items = new List<Dictionary<string, AttributeValue>>();
        for (var i = 0; i < Found; i++)
        {
            var record = make(i);
            await save(record);
            items.Add(item is null ? client.Put! : item(record));
        }

        client.SetResponse(items);
        Require(await load(_key) is { } loaded && Text(loaded) == Text(make(0)), "loads not what it saved");
        var found = await query(_key);
        Require(found.Select(Text).SequenceEqual(Enumerable.Range(0, Found).Select(i => Text(make(i)))), "queries not what it saved");
        Require(client.Requests == Found + 2, $"sends {client.Requests} requests");
    }

    public override async Task FirstAsync()
    {
        var record = make(0);
        await save(record);
        client.SetResponse([item is null ? client.Put! : item(record)]);
        await load(_key);
    }

    public override Task<Cost> MeasureAsync(Operation operation, int times)
    {
        switch (operation)
        {
            case Operation.Save:
                return SaveAsync(times);
            case Operation.Load:
                return MeasureAsync(times, _ => load(_key));
            default:
                return MeasureAsync(times, _ => query(_key));
        }
    }

    /// <summary>
    /// New records, for one that was saved is not new; made outside of what is measured, but a few at a time, as programs
    /// make what they save: of many that were made long before, the garbage collector would take the old ones for alive,
    /// and move what each of them remembers.
    /// </summary>
    private async Task<Cost> SaveAsync(int times)
    {
        var records = new T[BatchSize];
        var (nanoseconds, bytes) = (0.0, 0.0);
        for (var saved = 0; saved < times; saved += BatchSize)
        {
            for (var i = 0; i < BatchSize; i++)
                records[i] = make(saved + i);
            var cost = await MeasureAsync(BatchSize, i => save(records[i]));
            nanoseconds += cost.Nanoseconds * BatchSize;
            bytes += cost.Bytes * BatchSize;
        }

        var made = (times + BatchSize - 1) / BatchSize * BatchSize;
        return new Cost(nanoseconds / made, bytes / made);
    }

    private static string Text(T record) => JsonSerializer.Serialize(record);

    private void Require(bool condition, string what)
    {
        if (!condition)
            throw new InvalidOperationException($"{Name} of {typeof(T).Name} {what}.");
    }
}
