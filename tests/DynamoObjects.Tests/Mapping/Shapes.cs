using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Tests.Mapping;

/// <summary>A positional record without a base class.</summary>
[DynamoTable("positional")]
public partial record Person([property: DynamoHashKey] string Id, string Name, int Age = 18, IReadOnlyList<string>? Tags = null)
{
    public string? Note { get; set; }

    public required string Country { get; init; }
}

/// <summary>A partial class without a base class.</summary>
[DynamoTable("plain")]
public partial class Plain : IValidatableRecord
{
    [DynamoHashKey]
    public int Id { get; set; }

    public string? Text { get; set; }

    public int Other { get; set; } = 7;

    [DynamoIgnore]
    public int Checks { get; private set; }

    public void Validate() => Checks++;
}

/// <summary>An object whose properties are set only by its constructor.</summary>
[DynamoTable("constructed")]
public sealed partial class Constructed(Guid id, TimeSpan length)
{
    [DynamoHashKey]
    public Guid Id { get; } = id;

    public TimeSpan Length { get; } = length;

    public TimeOnly Start { get; private set; }

    public Constructed StartingAt(TimeOnly start)
    {
        Start = start;
        return this;
    }
}

public record Address(string Street, string City)
{
    [DynamoAttribute("zip")]
    public string? PostalCode { get; set; }
}

public readonly record struct Money(decimal Amount, string Currency);

public struct Point
{
    public double X { get; set; }

    public double Y { get; init; }
}

public class Line
{
    public string Product { get; init; } = "";

    public Money Price { get; set; }

    public Line? Instead { get; set; }
}

/// <summary>A tree, which contains itself.</summary>
public sealed class Node
{
    public string Name { get; set; } = "";

    public List<Node> Children { get; set; } = [];
}

public record Range<T>
    where T : struct
{
    public required T Low { get; init; }

    public T? High { get; private set; }

    public Range<T> UpTo(T high) => this with { High = high };
}

/// <summary>A record that contains others.</summary>
[DynamoTable("invoice")]
public partial class Invoice : DynamoRecord
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    public Address Billing { get; set; } = new("", "");

    public Address? Shipping { get; set; }

    public List<Line> Lines { get; set; } = [];

    public Dictionary<string, Money> Totals { get; set; } = [];

    public Money? Paid { get; set; }

    public Point Origin { get; set; }

    public Point? Target { get; set; }

    public Node? Tree { get; set; }

    public Range<int>? Range { get; set; }
}

/// <summary>Items of several classes in one table.</summary>
[DynamoTable("animals")]
[DynamoDiscriminator("kind")]
[DynamoDerivedType(typeof(Dog), "dog")]
[DynamoDerivedType(typeof(Puppy), "puppy")]
[DynamoDerivedType(typeof(Cat), "cat")]
public abstract partial class Animal : DynamoRecord
{
    [DynamoHashKey]
    public string Name { get; set; } = "";

    public int Age { get; set; }
}

public class Dog : Animal
{
    public string? Breed { get; set; }
}

public class Puppy : Dog
{
    public bool IsTrained { get; set; }
}

public sealed class Cat : Animal
{
    public int Lives { get; set; } = 9;

    public Toy? Favourite { get; set; }
}

public sealed class Parrot : Animal;

/// <summary>A nested base class that is not abstract.</summary>
[DynamoDerivedType(typeof(Ball), "ball")]
public class Toy
{
    public string? Colour { get; set; }
}

public sealed class Ball : Toy
{
    public int Diameter { get; set; }
}

public readonly record struct Celsius(double Degrees);

/// <summary>Set on the type, for all its properties.</summary>
[DynamoConverter(typeof(PlateConverter))]
public sealed record Plate(string Text);

public sealed class PlateConverter() : AttributeConverter<Plate>(AttributeKind.S)
{
    public override AttributeValue? ToAttribute(Plate value) => value is null ? null : new AttributeValue { S = value.Text };

    public override Plate FromAttribute(AttributeValue value) => new(value?.S ?? throw new FormatException("a plate is text"));
}

public sealed class CelsiusConverter() : AttributeConverter<Celsius>(AttributeKind.N)
{
    public override AttributeValue ToAttribute(Celsius value) => AttributeConverters.Number<double>().ToAttribute(value.Degrees)!;

    public override Celsius FromAttribute(AttributeValue value) => new(AttributeConverters.Number<double>().FromAttribute(value));
}

/// <summary>Set on the assembly, for every Uri.</summary>
public sealed class UriConverter() : AttributeConverter<Uri>(AttributeKind.S)
{
    public override AttributeValue? ToAttribute(Uri value) => value is null ? null : new AttributeValue { S = value.OriginalString };

    public override Uri FromAttribute(AttributeValue value) => new(value?.S ?? throw new FormatException("a URI is text"));
}

public enum Level
{
    Low = 1,
    High = 5,
}

[DynamoTable("converted")]
[DynamoGlobalIndex("ByPlate", nameof(Plate))]
public partial class Converted : DynamoRecord
{
    [DynamoHashKey]
    public Plate Plate { get; set; } = new("");

    [DynamoConverter(typeof(CelsiusConverter))]
    public Celsius Now { get; set; }

    [DynamoConverter(typeof(CelsiusConverter))]
    public Celsius? Later { get; set; }

    [DynamoConverter(typeof(CelsiusConverter))]
    public List<Celsius> History { get; set; } = [];

    [DynamoConverter(typeof(EnumNumberConverter<Level>))]
    public Level Level { get; set; }

    public Dictionary<string, Plate> Others { get; set; } = [];

    public Uri? Home { get; set; }
}

[DynamoTable("free")]
[DynamoSchemaless]
public partial class Free : DynamoRecord
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    public int Number { get; set; }
}

public abstract class Entity<TKey> : DynamoRecord
    where TKey : notnull
{
    [DynamoHashKey]
    [DynamoAttribute("id")]
    public TKey Id { get; init; } = default!;

    public List<TKey> Related { get; set; } = [];
}

[DynamoTable("derived")]
public partial class DerivedEntity : Entity<int>
{
    public string? Text { get; set; }
}
