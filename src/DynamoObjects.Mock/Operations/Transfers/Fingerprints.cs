using System.Globalization;
using System.Text;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Creates texts that identify requests with the same members.</summary>
internal static class Fingerprints
{
    public static string Create(params ReadOnlySpan<object?> members)
    {
        var text = new StringBuilder();
        foreach (var member in members)
        {
            var part = Format(member);
            // With its length, so that no two lists of members have the same text.
            text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part};");
        }

        return text.ToString();
    }

    private static string? Format(object? member) =>
        member switch
        {
            null => null,
            DateTime time => time.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture),
            Dictionary<string, string> names => Create([
                .. names.OrderBy(n => n.Key, StringComparer.Ordinal).SelectMany(n => new[] { n.Key, n.Value }),
            ]),
            Dictionary<string, AttributeValue> values => Format(SdkValues.FromSdk(values, ValueLayer.Current)),
            IEnumerable<string> texts => Create([.. texts]),
            IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
            _ => member.ToString(),
        };

    private static string Format(Item item)
    {
        using var bytes = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(bytes))
            Formats.ItemJsonWriter.Write(writer, item, isSorted: true);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
