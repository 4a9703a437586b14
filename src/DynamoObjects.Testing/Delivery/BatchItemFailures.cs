using DynamoObjects.Mock;

namespace DynamoObjects.Testing.Delivery;

/// <summary>Reads which records of a batch a response reports as failed.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html</remarks>
internal static class BatchItemFailures
{
    /// <summary>Finds the first record that failed: it and all records after it are delivered again.</summary>
    public static Judgment Read(IReadOnlyList<StreamChange> records, FunctionResponse response)
    {
        if (response.Problem is { } problem)
            return Judgment.Fail(problem);
        if (response.Failures is null or { Count: 0 })
            return Judgment.Succeed(records.Count);
        var first = records.Count;
        foreach (var id in response.Failures)
        {
            var at = string.IsNullOrEmpty(id) ? -1 : IndexOf(records, id);
            if (at < 0)
                return Judgment.Fail($"{Describe(id)}: the whole batch counts as failed.");
            first = Math.Min(first, at);
        }

        return Judgment.FailAt(first, $"The record {records[first].SequenceNumber} failed.");
    }

    private static int IndexOf(IReadOnlyList<StreamChange> records, string id)
    {
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i].SequenceNumber == id)
                return i;
        }

        return -1;
    }

    private static string Describe(string? id) =>
        id switch
        {
            null => "A failure has no itemIdentifier",
            "" => "A failure has an empty itemIdentifier",
            _ => $"The itemIdentifier '{id}' is not in the batch",
        };
}
