namespace DynamoObjects.Bench.Mapper;

/// <summary>The record of ten properties, for the mapper and for the hand-written code.</summary>
[DynamoTable("tracks")]
internal sealed partial class Track
{
    [DynamoHashKey]
    public string Artist { get; set; } = "";

    [DynamoRangeKey]
    public string Song { get; set; } = "";

    public string Album { get; set; } = "";
    public int Plays { get; set; }
    public decimal Price { get; set; }
    public double Rating { get; set; }
    public bool IsLive { get; set; }
    public DateTime ReleasedAt { get; set; }
    public Genre Genre { get; set; }
    public List<string> Tags { get; set; } = [];

    public static Track Create(int number) =>
        new()
        {
            Artist = "The Examples",
            Song = $"Song {number}",
            Album = "Greatest measurements",
            Plays = 1200 + number,
            Price = 1.29m,
            Rating = 4.75,
            IsLive = number % 2 == 0,
            ReleasedAt = new DateTime(2026, 11, 23, 10, 30, number % 60, DateTimeKind.Utc),
            Genre = Genre.Jazz,
            Tags = ["calm", "evening", "vinyl"],
        };
}
