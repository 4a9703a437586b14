using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace Docs.Mapper;

// begin-snippet: mapper-converter
public sealed class ColorConverter() : AttributeConverter<Color>(AttributeKind.S)
{
    public override AttributeValue ToAttribute(Color value) => new() { S = $"#{value.Red:x2}{value.Green:x2}{value.Blue:x2}" };

    public override Color FromAttribute(AttributeValue value) => new(Parse(value.S, 1), Parse(value.S, 3), Parse(value.S, 5));

    private static byte Parse(string text, int start) =>
        byte.Parse(text.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
// end-snippet
