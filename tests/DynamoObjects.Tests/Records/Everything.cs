namespace DynamoObjects.Tests.Records;

/// <summary>A record with a property of every supported type.</summary>
[DynamoTable("everything")]
public partial class Everything : DynamoRecord
{
    [DynamoHashKey]
    public Guid Id { get; init; }

    [DynamoRangeKey]
    public required DateTime At { get; init; }

    public string Text { get; set; } = "default";
    public string? NoText { get; set; }
    public bool Flag { get; set; }
    public byte Byte { get; set; }
    public sbyte SByte { get; set; }
    public short Short { get; set; }
    public ushort UShort { get; set; }
    public int Int { get; set; }
    public uint UInt { get; set; }
    public long Long { get; set; }
    public ulong ULong { get; set; }
    public decimal Decimal { get; set; }
    public double Double { get; set; }
    public float Float { get; set; }
    public int? MaybeInt { get; set; }
    public bool? MaybeFlag { get; set; }
    public OrderState? MaybeState { get; set; }
    public DateTimeOffset Moment { get; set; }
    public DateOnly Day { get; set; }
    public OrderState State { get; private set; }
    public byte[] Bytes { get; set; } = [];
    public string[] Array { get; set; } = [];
    public IReadOnlyList<int?> Numbers { get; set; } = [];
    public List<List<string>> Nested { get; set; } = [];
    public HashSet<string> Strings { get; set; } = [];
    public ISet<decimal> Decimals { get; set; } = new HashSet<decimal>();
    public HashSet<byte[]> Binaries { get; set; } = [];
    public HashSet<OrderState> States { get; set; } = [];
    public IDictionary<string, double> Map { get; set; } = new Dictionary<string, double>();

    public void Become(OrderState state) => State = state;
}
