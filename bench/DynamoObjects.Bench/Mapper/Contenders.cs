using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.DocumentModel;

namespace DynamoObjects.Bench.Mapper;

/// <summary>The libraries to measure. Each is created for its measurement, with a client of its own.</summary>
internal static class Contenders
{
    public const string Mapper = "DynamoObjects";
    public const string HandWritten = "hand-written";
    public const string Context = "DynamoDBContext";

    public static readonly string[] Names = [Mapper, HandWritten, Context];

    public static Contender CreateForTracks(string name)
    {
        var client = new StubClient();
        switch (name)
        {
            case Mapper:
                var table = new DynamoDatabase(client, new() { CreateTables = false }).Table<Track>();
                return new Contender<Track>(
                    name,
                    client,
                    Track.Create,
                    track => table.SaveAsync(track),
                    null,
                    key => table.FindAsync((key.Artist, key.Song)),
                    key => table.Query(key.Artist).ToListAsync()
                );
            case HandWritten:
                var tracks = new HandWrittenTracks(client);
                return new Contender<Track>(
                    name,
                    client,
                    Track.Create,
                    tracks.SaveAsync,
                    null,
                    key => tracks.LoadAsync(key.Artist, key.Song),
                    key => tracks.QueryAsync(key.Artist)
                );
            default:
                var context = CreateContext(client);
                context.RegisterTableDefinition(
                    new TableBuilder(client, "tracks")
                        .AddHashKey("Artist", DynamoDBEntryType.String)
                        .AddRangeKey("Song", DynamoDBEntryType.String)
                        .Build()
                );
                return new Contender<ContextTrack>(
                    name,
                    client,
                    ContextTrack.Create,
                    track => context.SaveAsync(track),
                    track => context.ToDocument(track).ToAttributeMap(),
                    key => context.LoadAsync<ContextTrack>(key.Artist, key.Song)!,
                    key => context.QueryAsync<ContextTrack>(key.Artist).GetRemainingAsync()
                );
        }
    }

    public static Contender CreateForPurchases(string name)
    {
        var client = new StubClient();
        switch (name)
        {
            case Mapper:
                var table = new DynamoDatabase(client, new() { CreateTables = false }).Table<Purchase>();
                return new Contender<Purchase>(
                    name,
                    client,
                    Purchase.Create,
                    purchase => table.SaveAsync(purchase),
                    null,
                    key => table.FindAsync((key.Customer, key.Number)),
                    key => table.Query(key.Customer).ToListAsync()
                );
            case HandWritten:
                var purchases = new HandWrittenPurchases(client);
                return new Contender<Purchase>(
                    name,
                    client,
                    Purchase.Create,
                    purchases.SaveAsync,
                    null,
                    key => purchases.LoadAsync(key.Customer, key.Number),
                    key => purchases.QueryAsync(key.Customer)
                );
            default:
                var context = CreateContext(client);
                context.RegisterTableDefinition(
                    new TableBuilder(client, "purchases")
                        .AddHashKey("Customer", DynamoDBEntryType.String)
                        .AddRangeKey("Number", DynamoDBEntryType.Numeric)
                        .Build()
                );
                return new Contender<ContextPurchase>(
                    name,
                    client,
                    ContextPurchase.Create,
                    purchase => context.SaveAsync(purchase),
                    purchase => context.ToDocument(purchase).ToAttributeMap(),
                    key => context.LoadAsync<ContextPurchase>(key.Customer, key.Number)!,
                    key => context.QueryAsync<ContextPurchase>(key.Customer).GetRemainingAsync()
                );
        }
    }

    // V2 stores lists as lists and booleans as booleans, as the others do.
    private static DynamoDBContext CreateContext(IAmazonDynamoDB client) =>
        new DynamoDBContextBuilder()
            .WithDynamoDBClient(() => client)
            .ConfigureContext(config => config.Conversion = DynamoDBEntryConversion.V2)
            .Build();
}
