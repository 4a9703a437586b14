using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Values;

/// <summary>Converts between the SDK's mutable attribute values and the engine's immutable ones: checks and copies requests, and
/// copies responses.</summary>
internal static class SdkValues
{
    /// <summary>Reads an item or a key.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <param name="layer">The layer of AWS whose messages are used for invalid values.</param>
    /// <param name="maxNesting">The maximum number of lists and maps around a value.</param>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">A name is empty, or DynamoDB does not accept a
    /// value.</exception>
    public static Item FromSdk(Dictionary<string, AttributeValue> attributes, ValueLayer layer, int maxNesting = Nesting.MaxLevels)
    {
        if (attributes.ContainsKey(""))
            throw Failures.Validation(Messages.AttributeNameEmpty);
        var reader = new SdkReader(layer);
        return reader.Finish(reader.ReadMap(attributes, maxNesting));
    }

    /// <summary>Reads one value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="layer">The layer of AWS whose messages are used for invalid values.</param>
    /// <param name="maxNesting">The maximum nesting of lists and maps in the value.</param>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">DynamoDB does not accept the value.</exception>
    public static Value FromSdk(AttributeValue value, ValueLayer layer, int maxNesting = Nesting.MaxLevels)
    {
        var reader = new SdkReader(layer);
        return reader.Finish(reader.Read(value, maxNesting));
    }

    /// <summary>Converts an item; the result shares nothing that its receiver could change.</summary>
    public static Dictionary<string, AttributeValue> ToSdk(Item item)
    {
        var attributes = SdkCollections.Map<AttributeValue>(item.Count);
        foreach (var attribute in item)
            attributes.Add(attribute.Name, ToSdk(attribute.Value));
        return attributes;
    }

    /// <summary>Converts one value.</summary>
    public static AttributeValue ToSdk(in Value value) =>
        value.Type switch
        {
            AttributeType.S => new() { S = value.AsString },
            AttributeType.N => new() { N = value.AsNumberText },
            AttributeType.B => new() { B = Stream(value.AsBinary) },
            AttributeType.SS => new() { SS = value.AsStrings.ToSdkList() },
            AttributeType.NS => new() { NS = value.AsStrings.ToSdkList() },
            AttributeType.BS => new() { BS = value.AsBinaries.Select(Stream).ToSdkList() },
            AttributeType.L => new() { L = ToList(value.AsList) },
            AttributeType.M => new() { M = ToSdk(value.AsMap) },
            AttributeType.BOOL => new() { BOOL = value.AsBool },
            _ => new() { NULL = true },
        };

    /// <summary>Reads the text of a number.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">DynamoDB cannot store the number.</exception>
    public static DynamoNumber ReadNumber(string text, ValueLayer layer)
    {
        var error = DynamoNumber.TryParse(text, out var number);
        if (error == NumberError.None)
            return number;
        throw Failures.Validation(NumberMessage(layer == ValueLayer.Older ? ToOlderLayerError(error, text) : error, text, layer));
    }

    private static string NumberMessage(NumberError error, string text, ValueLayer layer) =>
        error switch
        {
            NumberError.Overflow => Messages.NumberOverflow,
            NumberError.Underflow => Messages.NumberUnderflow,
            NumberError.TooLong => Messages.NumberTooLong,
            _ when text.Length == 0 && layer == ValueLayer.Older => Messages.NumberUnreadable,
            _ => Messages.NumberUnreadableIn(text),
        };

    /// <summary>Converts an error to the older layer's: it reads a 32-bit exponent and adds to it, and the largest values
    /// overflow.</summary>
    private static NumberError ToOlderLayerError(NumberError error, string text)
    {
        var at = text.AsSpan().IndexOfAny('e', 'E');
        if (at < 0 || error is not (NumberError.Overflow or NumberError.Underflow))
            return error;
        if (!JavaDecimal.IsReadable(text))
            return NumberError.Unreadable;
        var exponent = int.Parse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return exponent == int.MaxValue ? NumberError.Underflow : error;
    }

    private static List<AttributeValue> ToList(Value[] elements)
    {
        var list = SdkCollections.List<AttributeValue>(elements.Length);
        foreach (ref readonly var element in elements.AsSpan())
            list.Add(ToSdk(element));
        return list;
    }

    private static MemoryStream Stream(byte[] bytes)
    {
        byte[] copy = [.. bytes];
        return new MemoryStream(copy, 0, copy.Length, writable: true, publiclyVisible: true);
    }
}
