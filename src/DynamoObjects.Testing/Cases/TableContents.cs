using System.Globalization;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Cleanup;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Observation;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Cases;

/// <summary>Formats the contents of a test's tables, up to a limit.</summary>
internal static class TableContents
{
    private const int MaxItemLength = 1_000;

    /// <summary>Writes a heading for each table and a line for each item, table by table, until the limit is
    /// reached.</summary>
    public static async Task WriteAsync(
        StringBuilder text,
        AmazonDynamoDBClient client,
        TableNames names,
        FailureReportOptions options,
        AttributeMask mask,
        CancellationToken cancellationToken
    )
    {
        var isAny = false;
        await foreach (var table in TestTables.ListAsync(client, names.Prefix, cancellationToken).ConfigureAwait(false))
        {
            isAny = true;
            if (text.Length > options.MaxLength)
                return;
            var page = await client
                .ScanAsync(
                    new ScanRequest
                    {
                        TableName = table,
                        Limit = options.MaxItems + 1,
                        ConsistentRead = true,
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            Write(text, names.RemovePrefix(table)!, page.Items ?? [], options, mask, hasMore: page.LastEvaluatedKey is { Count: > 0 });
        }

        if (!isAny)
            text.AppendLine("No tables.");
    }

    private static void Write(
        StringBuilder text,
        string table,
        List<Dictionary<string, AttributeValue>> items,
        FailureReportOptions options,
        AttributeMask mask,
        bool hasMore
    )
    {
        var shown = Math.Min(items.Count, options.MaxItems);
        var count =
            items.Count > shown || hasMore
                ? $"the first {(shown == 1 ? "item" : Quantity.Format(shown, "item"))}"
                : Quantity.Format(shown, "item");
        text.AppendLine(CultureInfo.InvariantCulture, $"Table {table}: {(items.Count == 0 ? "empty" : count)}");
        foreach (var item in items.Take(shown))
        {
            if (text.Length > options.MaxLength)
                return;
            text.Append("  ").AppendLine(RequestText.Shorten(ItemText.Format(item, mask), MaxItemLength));
        }
    }
}
