using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Tests.Records;

public enum Fame
{
    Unknown = 1,
    Local = 5,
    World = 9,
}

/// <summary>A nested record.</summary>
public partial class Venue
{
    [DynamoAttribute("town")]
    public string City { get; set; } = "";

    public string? Hall { get; set; }

    public int Seats { get; set; }

    public List<string> Doors { get; set; } = [];
}

/// <summary>Stored as text, in cents.</summary>
public readonly record struct Money(long Cents);

public sealed class MoneyConverter() : AttributeConverter<Money>(AttributeKind.N)
{
    public override AttributeValue ToAttribute(Money value) =>
        new() { N = value.Cents.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    public override Money FromAttribute(AttributeValue value) =>
        new(long.Parse(value.N, System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>A record with values at every level of nesting.</summary>
[DynamoTable("concert")]
public partial class Concert
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    public Venue? Venue { get; set; }

    public List<Venue> Stops { get; set; } = [];

    public Dictionary<string, Venue> ByName { get; set; } = [];

    public Dictionary<string, int> Prices { get; set; } = [];

    public HashSet<string> Tags { get; set; } = [];

    public HashSet<int> Numbers { get; set; } = [];

    [DynamoConverter(typeof(EnumNumberConverter<Fame>))]
    public Fame Fame { get; set; } = Fame.Unknown;

    [DynamoConverter(typeof(MoneyConverter))]
    public Money Fee { get; set; }

    public string? Note { get; set; }

    public string? OldNote { get; set; }

    public int Sold { get; set; }

    public int? Held { get; set; }

    public bool? Open { get; set; }
}
