using System.Globalization;
using System.Text;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Observation;

/// <summary>Formats requests for messages and reports.</summary>
internal static class RequestText
{
    private const int MaxLength = 1_000;
    private const int MaxListLength = 16_384;

    public static string Format(RecordedRequest record, AttributeMask mask) => $"{Subject(record, mask)} -> {Outcome(record)}";

    /// <summary>Returns a heading with the number of requests, and a line for each; if there are too many, the last
    /// ones, which are nearest to the failure.</summary>
    public static string FormatList(IReadOnlyList<RecordedRequest> records, AttributeMask mask, int maxLength = MaxListLength)
    {
        if (records.Count == 0)
            return "No requests.";
        var lines = new List<string>();
        var length = 0;
        for (var i = records.Count - 1; i >= 0; i--)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"  {i + 1}. {Format(records[i], mask)}");
            length += line.Length + Environment.NewLine.Length;
            if (length > maxLength && lines.Count > 0)
            {
                lines.Add($"  ({Quantity.Format(i + 1, "earlier request")} not shown)");
                break;
            }

            lines.Add(line);
        }

        lines.Add($"{Quantity.Format(records.Count, "request")}:");
        lines.Reverse();
        return string.Join(Environment.NewLine, lines);
    }

    public static string Shorten(string text, int maxLength) =>
        text.Length <= maxLength ? text : $"{text[..maxLength]}... ({Quantity.Format(text.Length - maxLength, "more character")})";

    private static string Subject(RecordedRequest record, AttributeMask mask)
    {
        var subject = record.Tables.Count == 0 ? record.Operation : $"{record.Operation} {string.Join(", ", record.Tables)}";
        if (!record.HasRequest)
            return subject;
        var members = new ModelDescription(mask).Members(record.Request, "TableName");
        return members.Length == 0 ? subject : $"{subject}: {Shorten(members, MaxLength)}";
    }

    private static string Outcome(RecordedRequest record)
    {
        if (!record.IsCompleted)
            return "no response yet";
        var text = new StringBuilder(record.Error is { } error ? $"{error.GetType().Name}: {Shorten(error.Message, MaxLength)}" : "ok");
        if (record.IsErrorInjected)
            text.Append(" (injected by the test)");
        if (record.ReadUnits > 0)
            text.Append(", ").Append(Quantity.Format(record.ReadUnits, "read unit"));
        if (record.WriteUnits > 0)
            text.Append(", ").Append(Quantity.Format(record.WriteUnits, "write unit"));
        if (record.Attempts > 1)
            text.Append(", ").Append(Quantity.Format(record.Attempts, "attempt"));
        if (record.Faults > (record.IsErrorInjected ? 1 : 0))
            text.Append(", ").Append(Quantity.Format(record.Faults, "fault")).Append(" injected by the test");
        return text.Append(CultureInfo.InvariantCulture, $", {record.Duration.TotalMilliseconds:0.#} ms").ToString();
    }
}
