using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Tests.Operations.Integrations;

public class KinesisStressTests
{
    private const int Writes = 500;

    [Fact]
    public async Task Readers_get_every_record_of_parallel_writers_in_order()
    {
        using var engine = KinesisTests.WithDestination();
        engine.Execute(TestRequests.Table("films"));
        engine.Execute(KinesisRows.Enable(table: "films"));
        var readers = Enumerable
            .Range(0, 4)
            .Select(number => engine.Kinesis.ReadAsync(number % 2 == 0 ? "books" : KinesisRows.Stream))
            .Select(records => Task.Run(() => ReadAll(records)))
            .ToArray();

        ParallelRunner.Run(writer =>
        {
            var table = writer % 2 == 0 ? "books" : "films";
            for (var i = 0; i < Writes; i++)
                engine.Put(TestRequests.Item(writer.ToString(CultureInfo.InvariantCulture), 1, ("number", i)), table);
        });
        engine.Execute(new DeleteTableRequest("books"));
        engine.Execute(new DeleteTableRequest("films"));

        var read = await Task.WhenAll(readers);
        Assert.Equal([8 * Writes, 16 * Writes, 8 * Writes, 16 * Writes], read.Select(r => r.Count));
        Assert.All(read, records =>
            Assert.All(records.GroupBy(r => r.Keys["pk"].S), writer => Assert.Equal(Enumerable.Range(0, Writes), writer.Select(Number)))
        );
    }

    [Fact]
    public async Task Only_the_latest_records_are_kept()
    {
        using var engine = KinesisTests.WithDestination();
        var behind = engine.Kinesis.ReadAsync("books").GetAsyncEnumerator();
        for (var i = 0; i < KinesisSink.MaxChanges + 10; i++)
        {
            engine.Put(TestRequests.Item("a", 1, ("number", i)));
            if (i == 0)
                Assert.True(await behind.MoveNextAsync());
        }

        Assert.Equal(10, Number((await KinesisTests.Read(engine, 1))[0]));
        Assert.True(await behind.MoveNextAsync());
        Assert.Equal(1, Number(behind.Current));
        await behind.DisposeAsync();
    }

    private static int Number(KinesisRecord record) => int.Parse(record.NewImage!["number"].N, CultureInfo.InvariantCulture);

    private static async Task<List<KinesisRecord>> ReadAll(IAsyncEnumerable<KinesisRecord> source)
    {
        var records = new List<KinesisRecord>();
        await foreach (var record in source)
            records.Add(record);
        return records;
    }
}
