using DynamoObjects.Mapping;

namespace DynamoObjects.Tests.Mapping;

/// <summary>Required members, and sets that may be empty.</summary>
[DynamoTable("members")]
[DynamoGlobalIndex("ByCity", nameof(City))]
public partial class Member
{
    [DynamoHashKey]
    public required string Id { get; init; }

    public required string Name { get; set; }

    public required int Age { get; set; }

    public required string? Note { get; set; }

    public required HashSet<string> Tags { get; init; }

    public required string City { get; set; }

    public Badge? Badge { get; set; }

    public List<HashSet<string>> Groups { get; set; } = [];

    public List<HashSet<int>?> MaybeGroups { get; set; } = [];

    public Dictionary<string, ISet<int>> Scores { get; set; } = [];
}

public sealed class Badge
{
    public required string Colour { get; set; }
}

[DynamoTable("squads")]
[DynamoGlobalIndex("ByCity", nameof(City))]
public partial record Squad([property: DynamoHashKey] string Id, IReadOnlySet<string> Players, string City, HashSet<byte[]> Keys);

/// <summary>A key with an init accessor in a record that is copied.</summary>
[DynamoTable("tracks")]
public partial record Track
{
    [DynamoHashKey]
    public string Album { get; set; } = "";

    [DynamoRangeKey]
    [DynamoConverter(typeof(TimeSpanSecondsConverter))]
    public TimeSpan Start { get; set; }

    public string? Title { get; set; }

    [DynamoVersion]
    public int Version { get; set; }
}

/// <summary>A key that does not return the value that it was set to.</summary>
[DynamoTable("stubborn")]
public partial class Stubborn : DynamoRecord
{
    private string _id = "";
    private int _number;

    [DynamoHashKey]
    public string Id
    {
        get => _id;
        set => _id = value.Trim();
    }

    [DynamoRangeKey]
    public int Number
    {
        get => _number;
        set => _number = Math.Min(value, 7);
    }
}
