namespace DynamoObjects.Tests.Mapping;

/// <summary>Items of several classes, each with its own table object.</summary>
[DynamoTable("vehicles")]
[DynamoDerivedType(typeof(Bike), "bike")]
[DynamoDerivedType(typeof(Truck), "truck")]
public abstract partial class Vehicle
{
    [DynamoHashKey]
    public string Plate { get; set; } = "";

    public int Wheels { get; set; }
}

[DynamoTable("vehicles")]
public partial class Bike : Vehicle
{
    public string? Frame { get; set; }
}

/// <summary>Declares its own derived class, which the base class does not name.</summary>
[DynamoTable("vehicles")]
[DynamoDerivedType(typeof(Tanker), "tanker")]
public partial class Truck : Vehicle
{
    public int Load { get; set; }
}

public sealed class Tanker : Truck
{
    public string? Liquid { get; set; }
}

/// <summary>A record with a derived class that nothing declares.</summary>
[DynamoTable("parcels")]
public partial class Parcel
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    public Stamp? Stamp { get; set; }

    public List<Stamp> More { get; set; } = [];

    public Dictionary<string, Stamp> ByName { get; set; } = [];

    public Stamp[] Array { get; set; } = [];
}

public sealed class Express : Parcel
{
    public int Hours { get; set; }
}

public class Stamp
{
    public int Price { get; set; }
}

public sealed class Jubilee : Stamp
{
    public int Year { get; set; }
}

/// <summary>A schemaless record with derived classes.</summary>
[DynamoTable("notes")]
[DynamoSchemaless]
[DynamoDerivedType(typeof(Reminder), "reminder")]
public partial class Note : DynamoRecord
{
    [DynamoHashKey]
    public string Id { get; set; } = "";
}

public sealed class Reminder : Note
{
    public DateOnly Day { get; set; }
}
