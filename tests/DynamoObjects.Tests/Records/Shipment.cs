using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Tests.Records;

public enum ShipmentState
{
    Open = 1,
    Sent = 2,
    Lost = 7,
}

/// <summary>Stored by its type's converter, smaller for more urgent values.</summary>
[DynamoConverter(typeof(UrgencyConverter))]
public enum Urgency : byte
{
    Low,
    High,
}

/// <summary>Stored by the assembly's converter, which preserves the order.</summary>
public enum Weight : long
{
    Light = -5,
    Heavy = 3_000_000_000,
}

public sealed class ShipmentStateConverter() : AttributeConverter<ShipmentState>(AttributeKind.S)
{
    public override AttributeValue ToAttribute(ShipmentState value) => new() { S = $"state/{value}" };

    public override ShipmentState FromAttribute(AttributeValue value) => Enum.Parse<ShipmentState>(value.S["state/".Length..]);
}

public sealed class UrgencyConverter() : AttributeConverter<Urgency>(AttributeKind.N)
{
    public override AttributeValue ToAttribute(Urgency value) => new() { N = $"{10 - (int)value}" };

    public override Urgency FromAttribute(AttributeValue value) =>
        (Urgency)(10 - int.Parse(value.N, System.Globalization.CultureInfo.InvariantCulture));
}

public sealed class WeightConverter() : AttributeConverter<Weight>(AttributeKind.N)
{
    public override AttributeValue ToAttribute(Weight value) => new() { N = $"{(long)value / 5m}" };

    public override Weight FromAttribute(AttributeValue value) =>
        (Weight)(long)(decimal.Parse(value.N, System.Globalization.CultureInfo.InvariantCulture) * 5);
}

/// <summary>Stores a number as text. The compiler compares small numbers as int.</summary>
public sealed class LaneConverter() : AttributeConverter<byte>(AttributeKind.S)
{
    public override AttributeValue ToAttribute(byte value) => new() { S = $"lane-{value:000}" };

    public override byte FromAttribute(AttributeValue value) =>
        byte.Parse(value.S["lane-".Length..], System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class ClassConverter() : AttributeConverter<char>(AttributeKind.S)
{
    public override AttributeValue ToAttribute(char value) => new() { S = $"<{value}>" };

    public override char FromAttribute(AttributeValue value) => value.S[1];
}

/// <summary>An id that converts implicitly to a string.</summary>
public readonly record struct Code(string Text)
{
    public static implicit operator string(Code code) => code.Text;
}

public sealed class CodeConverter() : AttributeConverter<Code>(AttributeKind.S)
{
    public override AttributeValue? ToAttribute(Code value) => value.Text is null ? null : new AttributeValue { S = $"code:{value.Text}" };

    public override Code FromAttribute(AttributeValue value) => new(value.S["code:".Length..]);
}

/// <summary>Stores text in another format.</summary>
public sealed class SecretConverter() : AttributeConverter<string>(AttributeKind.S)
{
    public override AttributeValue? ToAttribute(string value) =>
        value is null ? null : new AttributeValue { S = new string([.. value.Reverse()]) };

    public override string FromAttribute(AttributeValue value) => new([.. value.S.Reverse()]);
}

/// <summary>A record whose enums, characters and small numbers have custom converters.</summary>
[DynamoTable("shipment")]
[DynamoGlobalIndex("ByState", nameof(State), nameof(Urgency))]
public partial class Shipment
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    [DynamoConverter(typeof(ShipmentStateConverter))]
    public ShipmentState State { get; set; } = ShipmentState.Open;

    [DynamoConverter(typeof(ShipmentStateConverter))]
    public ShipmentState? Before { get; set; }

    [DynamoConverter(typeof(ShipmentStateConverter))]
    public List<ShipmentState> Path { get; set; } = [];

    public ShipmentState Named { get; set; } = ShipmentState.Open;

    public Urgency Urgency { get; set; }

    public Urgency? Asked { get; set; }

    public Weight Weight { get; set; } = Weight.Light;

    [DynamoConverter(typeof(LaneConverter))]
    public byte Lane { get; set; }

    [DynamoConverter(typeof(ClassConverter))]
    public char Class { get; set; } = 'a';

    [DynamoConverter(typeof(CodeConverter))]
    public Code Code { get; set; } = new("");

    [DynamoConverter(typeof(SecretConverter))]
    public string Secret { get; set; } = "";

    public DateTime At { get; set; } = DateTime.UnixEpoch;

    public float Load { get; set; }
}
