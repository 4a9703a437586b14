using Amazon.DynamoDBv2.DataModel;

namespace DynamoObjects.Bench.Mapper;

/// <summary><see cref="Track"/> with the attributes of the SDK's object persistence.</summary>
[DynamoDBTable("tracks")]
internal sealed class ContextTrack
{
    [DynamoDBHashKey]
    public string Artist { get; set; } = "";

    [DynamoDBRangeKey]
    public string Song { get; set; } = "";

    public string Album { get; set; } = "";
    public int Plays { get; set; }
    public decimal Price { get; set; }
    public double Rating { get; set; }
    public bool IsLive { get; set; }
    public DateTime ReleasedAt { get; set; }
    public Genre Genre { get; set; }
    public List<string> Tags { get; set; } = [];

    public static ContextTrack Create(int number)
    {
        var track = Track.Create(number);
        return new()
        {
            Artist = track.Artist,
            Song = track.Song,
            Album = track.Album,
            Plays = track.Plays,
            Price = track.Price,
            Rating = track.Rating,
            IsLive = track.IsLive,
            ReleasedAt = track.ReleasedAt,
            Genre = track.Genre,
            Tags = track.Tags,
        };
    }
}
