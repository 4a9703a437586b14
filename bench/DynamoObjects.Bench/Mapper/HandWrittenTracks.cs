using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Bench.Mapper;

/// <summary>What one writes with the SDK's low-level client, after AWS's documentation, to do what the mapper does.</summary>
internal sealed class HandWrittenTracks(IAmazonDynamoDB client)
{
    public async Task SaveAsync(Track track) =>
        await client.PutItemAsync(
            new PutItemRequest
            {
                TableName = "tracks",
                Item = ToItem(track),
                ConditionExpression = "attribute_not_exists(Artist)",
            }
        );

    public async Task<Track?> LoadAsync(string artist, string song)
    {
        var response = await client.GetItemAsync(
            new GetItemRequest
            {
                TableName = "tracks",
                Key = new Dictionary<string, AttributeValue>
                {
                    ["Artist"] = new AttributeValue { S = artist },
                    ["Song"] = new AttributeValue { S = song },
                },
            }
        );
        return response.Item is { Count: > 0 } item ? FromItem(item) : null;
    }

    public async Task<List<Track>> QueryAsync(string artist)
    {
        var tracks = new List<Track>();
        Dictionary<string, AttributeValue>? last = null;
        do
        {
            var response = await client.QueryAsync(
                new QueryRequest
                {
                    TableName = "tracks",
                    KeyConditionExpression = "Artist = :artist",
                    ExpressionAttributeValues = new Dictionary<string, AttributeValue> { [":artist"] = new AttributeValue { S = artist } },
                    ExclusiveStartKey = last,
                }
            );
            foreach (var item in response.Items)
                tracks.Add(FromItem(item));
            last = response.LastEvaluatedKey;
        } while (last is { Count: > 0 });
        return tracks;
    }

    private static Dictionary<string, AttributeValue> ToItem(Track track) =>
        new()
        {
            ["Artist"] = new AttributeValue { S = track.Artist },
            ["Song"] = new AttributeValue { S = track.Song },
            ["Album"] = new AttributeValue { S = track.Album },
            ["Plays"] = new AttributeValue { N = track.Plays.ToString(CultureInfo.InvariantCulture) },
            ["Price"] = new AttributeValue { N = track.Price.ToString(CultureInfo.InvariantCulture) },
            ["Rating"] = new AttributeValue { N = track.Rating.ToString("R", CultureInfo.InvariantCulture) },
            ["IsLive"] = new AttributeValue { BOOL = track.IsLive },
            ["ReleasedAt"] = new AttributeValue { S = track.ReleasedAt.ToString("O", CultureInfo.InvariantCulture) },
            ["Genre"] = new AttributeValue { S = track.Genre.ToString() },
            ["Tags"] = new AttributeValue { L = track.Tags.Select(tag => new AttributeValue { S = tag }).ToList() },
        };

    // The keys are in every item; the rest may have been written before the class had the property.
    private static Track FromItem(Dictionary<string, AttributeValue> item)
    {
        var track = new Track { Artist = item["Artist"].S, Song = item["Song"].S };
        if (item.TryGetValue("Album", out var album))
            track.Album = album.S;
        if (item.TryGetValue("Plays", out var plays))
            track.Plays = int.Parse(plays.N, CultureInfo.InvariantCulture);
        if (item.TryGetValue("Price", out var price))
            track.Price = decimal.Parse(price.N, CultureInfo.InvariantCulture);
        if (item.TryGetValue("Rating", out var rating))
            track.Rating = double.Parse(rating.N, CultureInfo.InvariantCulture);
        if (item.TryGetValue("IsLive", out var isLive))
            track.IsLive = isLive.BOOL ?? false;
        if (item.TryGetValue("ReleasedAt", out var releasedAt))
            track.ReleasedAt = DateTime.Parse(releasedAt.S, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        if (item.TryGetValue("Genre", out var genre))
            track.Genre = Enum.Parse<Genre>(genre.S);
        if (item.TryGetValue("Tags", out var tags))
            track.Tags = tags.L.Select(tag => tag.S).ToList();
        return track;
    }
}
