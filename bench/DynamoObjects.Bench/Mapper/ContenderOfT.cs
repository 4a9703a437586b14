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
    CannedClient client,
    Func<int, T> make,
    Func<T, Task> save,
    Func<T, Dictionary<string, AttributeValue>>? item,
    Func<T, Task<T?>> load,
    Func<T, Task<List<T>>> query)
    : Contender(name)
    where T : class
{
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
        client.Answer(items);
        Require(await load(_key) is { } loaded && Text(loaded) == Text(make(0)), "loads not what it saved");
        var found = await query(_key);
        Require(found.Select(Text).SequenceEqual(Enumerable.Range(0, Found).Select(i => Text(make(i)))), "queries not what it saved");
        Require(client.Requests == Found + 2, $"sends {client.Requests} requests");
    }

    public override async Task FirstAsync()
    {
        var record = make(0);
        await save(record);
        client.Answer([item is null ? client.Put! : item(record)]);
        await load(_key);
    }

    public override Task<Cost> MeasureAsync(Operation operation, int times)
    {
        switch (operation)
        {
            case Operation.Save:
                // Made beforehand, for all contenders save the same; and new ones, for a record that was saved is not new.
                var records = new T[times];
                for (var i = 0; i < times; i++)
                    records[i] = make(i);
                return MeasureAsync(times, i => save(Release(ref records[i])));
            case Operation.Load:
                return MeasureAsync(times, _ => load(_key));
            default:
                return MeasureAsync(times, _ => query(_key));
        }
    }

    // Whoever saves many records does not keep them all: the garbage collector would move what each of them remembers.
    private static T Release(ref T record)
    {
        var released = record;
        record = null!;
        return released;
    }

    private static string Text(T record) => JsonSerializer.Serialize(record);

    private void Require(bool condition, string what)
    {
        if (!condition)
            throw new InvalidOperationException($"{Name} of {typeof(T).Name} {what}.");
    }
}
