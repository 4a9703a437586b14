using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Values;

/// <summary>The door between the SDK's mutable attribute values and ours: checks and copies on the way in, copies on the way out.</summary>
internal static class SdkValues
{
    /// <summary>Reads an item or a key.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <param name="layer">The layer that words what is wrong with a value.</param>
    /// <param name="mostNesting">How many lists and maps may be around a value.</param>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">A name is empty or a value is not one that DynamoDB takes.</exception>
    public static Item FromSdk(Dictionary<string, AttributeValue> attributes, ValueLayer layer, int mostNesting = Nesting.Most)
    {
        if (attributes.ContainsKey(""))
            throw Failures.Validation(Messages.AttributeNameEmpty);
        return ReadMap(attributes, layer, mostNesting);
    }

    /// <summary>Reads one value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="layer">The layer that words what is wrong with it.</param>
    /// <param name="mostNesting">How many lists and maps, one in the other, it may be.</param>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The value is not one that DynamoDB takes.</exception>
    public static Value FromSdk(AttributeValue value, ValueLayer layer, int mostNesting = Nesting.Most) => Read(value, layer, mostNesting);

    /// <summary>Writes an item, sharing nothing that its receiver could change.</summary>
    public static Dictionary<string, AttributeValue> ToSdk(Item item)
    {
        var attributes = new Dictionary<string, AttributeValue>(item.Count);
        foreach (ref readonly var cell in item.Cells)
            attributes.Add(cell.Name, ToSdk(cell.Value));
        return attributes;
    }

    /// <summary>Writes one value.</summary>
    public static AttributeValue ToSdk(in Value value) => value.Type switch
    {
        AttributeType.S => new() { S = value.AsString },
        AttributeType.N => new() { N = value.AsNumberText },
        AttributeType.B => new() { B = Stream(value.AsBinary) },
        AttributeType.SS => new() { SS = [.. value.AsStrings] },
        AttributeType.NS => new() { NS = [.. value.AsStrings] },
        AttributeType.BS => new() { BS = [.. value.AsBinaries.Select(Stream)] },
        AttributeType.L => new() { L = ToList(value.AsList) },
        AttributeType.M => new() { M = ToSdk(value.AsMap) },
        AttributeType.BOOL => new() { BOOL = value.AsBool },
        _ => new() { NULL = true },
    };

    private static Item ReadMap(Dictionary<string, AttributeValue> attributes, ValueLayer layer, int levels)
    {
        if (attributes.Count == 0)
            return Item.Empty;
        var cells = new Cell[attributes.Count];
        var at = 0;
        foreach (var (name, value) in attributes)
            cells[at++] = new Cell(name, Read(value, layer, levels));
        return Item.Of(cells);
    }

    private static Value Read(AttributeValue? value, ValueLayer layer, int levels)
    {
        if (value is null)
            throw Failures.Validation(Messages.ValueEmpty);
        var (s, n) = (value.S, value.N);
        // The plain cases first: most values are a string or a number and nothing else.
        if (s is not null && CountSet(value) == 1)
            return Value.String(s);
        if (n is not null && CountSet(value) == 1)
            return Value.Number(ReadNumber(n, layer));
        var set = CountSet(value);
        if (set != 1)
            throw Failures.Validation(set == 0 ? Messages.ValueEmpty : Messages.ValueAmbiguous);
        if (value.BOOL is { } flag)
            return Value.Bool(flag);
        if (value.B is { } bytes)
            return Value.Binary(bytes.ToArray());
        if (value.NULL is { } isNull)
            return isNull ? Value.Null : throw Failures.Validation(Messages.NullMustBeTrue);
        if (value.IsMSet || value.IsLSet)
        {
            if (levels == 0)
                throw Failures.Validation(Messages.NestedTooDeep);
            return value.IsMSet
                ? Value.Map(ReadMap(value.M, layer, levels - 1))
                : Value.List(ReadList(value.L, layer, levels - 1));
        }
        return value.IsSSSet ? SdkSets.Strings(value.SS, layer)
            : value.IsNSSet ? SdkSets.Numbers(value.NS, layer)
            : SdkSets.Binaries(value.BS, layer);
    }

    /// <summary>Reads the text of a number.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">DynamoDB cannot hold it.</exception>
    internal static DynamoNumber ReadNumber(string text, ValueLayer layer)
    {
        var fault = DynamoNumber.TryParse(text, out var number);
        if (fault == NumberFault.None)
            return number;
        throw Failures.Validation(NumberMessage(layer == ValueLayer.Older ? InOlderLayer(fault, text) : fault, text, layer));
    }

    private static string NumberMessage(NumberFault fault, string text, ValueLayer layer) => fault switch
    {
        NumberFault.Overflow => Messages.NumberOverflow,
        NumberFault.Underflow => Messages.NumberUnderflow,
        NumberFault.TooLong => Messages.NumberTooLong,
        _ when text.Length == 0 && layer == ValueLayer.Older => Messages.NumberUnreadable,
        _ => $"{Messages.NumberUnreadable}: {text}",
    };

    /// <summary>The older layer reads an exponent of 32 bits, and adds to it: the largest wraps around.</summary>
    private static NumberFault InOlderLayer(NumberFault fault, string text)
    {
        var at = text.AsSpan().IndexOfAny('e', 'E');
        if (at < 0 || fault is not (NumberFault.Overflow or NumberFault.Underflow))
            return fault;
        if (!int.TryParse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
            return NumberFault.Unreadable;
        return exponent == int.MaxValue ? NumberFault.Underflow : fault;
    }

    private static int CountSet(AttributeValue value) =>
        (value.S is null ? 0 : 1) + (value.N is null ? 0 : 1) + (value.B is null ? 0 : 1)
        + (value.BOOL is null ? 0 : 1) + (value.NULL is null ? 0 : 1)
        + (value.IsMSet ? 1 : 0) + (value.IsLSet ? 1 : 0)
        + (value.IsSSSet ? 1 : 0) + (value.IsNSSet ? 1 : 0) + (value.IsBSSet ? 1 : 0);

    private static Value[] ReadList(List<AttributeValue> list, ValueLayer layer, int levels)
    {
        if (list.Count == 0)
            return [];
        var elements = new Value[list.Count];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = Read(list[i], layer, levels);
        return elements;
    }

    private static List<AttributeValue> ToList(Value[] elements)
    {
        var list = new List<AttributeValue>(elements.Length);
        foreach (ref readonly var element in elements.AsSpan())
            list.Add(ToSdk(element));
        return list;
    }

    private static MemoryStream Stream(byte[] bytes)
    {
        var stream = new MemoryStream(bytes.Length);
        stream.Write(bytes);
        stream.Position = 0;
        return stream;
    }
}
