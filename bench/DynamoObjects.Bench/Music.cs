using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Bench;

/// <summary>The table and the item of ten attributes that everything here is measured with.</summary>
internal static class Music
{
    public const string Table = "music";
    public const int Artists = 100;
    public const int SongsPerArtist = 10;

    public static async Task CreateAsync(IAmazonDynamoDB client)
    {
        await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = Table,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                KeySchema = [new("artist", KeyType.HASH), new("song", KeyType.RANGE)],
                AttributeDefinitions = [new("artist", ScalarAttributeType.S), new("song", ScalarAttributeType.S)],
            }
        );
        for (var artist = 0; artist < Artists; artist++)
        {
            for (var song = 0; song < SongsPerArtist; song++)
                await client.PutItemAsync(new PutItemRequest(Table, Item(artist, song)));
        }
    }

    public static Dictionary<string, AttributeValue> Key(int artist, int song) =>
        new()
        {
            ["artist"] = new AttributeValue { S = "artist-" + artist.ToString(CultureInfo.InvariantCulture) },
            ["song"] = new AttributeValue { S = "song-" + song.ToString(CultureInfo.InvariantCulture) },
        };

    public static Dictionary<string, AttributeValue> Item(int artist, int song)
    {
        var item = Key(artist, song);
        item["album"] = new AttributeValue { S = "Somewhat Famous" };
        item["genre"] = new AttributeValue { S = "country" };
        item["label"] = new AttributeValue { S = "Example Records" };
        item["composer"] = new AttributeValue { S = "A. N. Other" };
        item["year"] = new AttributeValue { N = "2015" };
        item["seconds"] = new AttributeValue { N = "214" };
        item["plays"] = new AttributeValue { N = "1000001" };
        item["live"] = new AttributeValue { BOOL = false };
        return item;
    }

    public static UpdateItemRequest Update(int artist, int song) =>
        new()
        {
            TableName = Table,
            Key = Key(artist, song),
            UpdateExpression = "SET plays = plays + :one",
            ConditionExpression = "attribute_exists(artist) AND #year >= :year",
            ExpressionAttributeNames = new() { ["#year"] = "year" },
            ExpressionAttributeValues = new()
            {
                [":one"] = new AttributeValue { N = "1" },
                [":year"] = new AttributeValue { N = "2000" },
            },
        };

    /// <summary>Puts one song and counts a play of another.</summary>
    public static TransactWriteItemsRequest TransactionOfTwo(int i) =>
        new()
        {
            TransactItems =
            [
                new()
                {
                    Put = new() { TableName = Table, Item = Item(i % Artists, 0) },
                },
                new()
                {
                    Update = new()
                    {
                        TableName = Table,
                        Key = Key(i % Artists, 1),
                        UpdateExpression = "SET plays = plays + :one",
                        ExpressionAttributeValues = new() { [":one"] = new AttributeValue { N = "1" } },
                    },
                },
            ],
        };

    /// <summary>Puts 25 songs of three artists.</summary>
    public static BatchWriteItemRequest BatchOf25(int i) =>
        new()
        {
            RequestItems = new()
            {
                [Table] =
                [
                    .. Enumerable
                        .Range(0, 25)
                        .Select(n => new WriteRequest(new PutRequest(Item((i + (n / SongsPerArtist)) % Artists, n % SongsPerArtist)))),
                ],
            },
        };

    public static QueryRequest Query(int artist) =>
        new()
        {
            TableName = Table,
            KeyConditionExpression = "artist = :artist",
            ExpressionAttributeValues = new()
            {
                [":artist"] = new AttributeValue { S = "artist-" + artist.ToString(CultureInfo.InvariantCulture) },
            },
        };
}
