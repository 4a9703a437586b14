using static DynamoObjects.Conformance.Constraints.ConstraintMessages;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Constraints;

/// <summary>The members of a Scan, with the messages of the older layer, which most regions have.</summary>
public class ScanConstraintsSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Limit must be greater than or equal to 1.",
        ExpectedMessage = "Answered: Limit must be greater than or equal to 1"
    )]
    public async Task A_limit_is_at_least_1(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Join(Create("0", "limit", "have value greater than or equal to 1")), () =>
            client.ScanAsync(new ScanRequest("items") { Limit = 0 })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It reports the other bound.", ExpectedMessage = "Member must have value less than or equal to 1")]
    public async Task A_segment_is_at_least_0(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Join(Create("-1", "segment", "have value greater than or equal to 0")), () =>
            client.ScanAsync(new ScanRequest("items") { Segment = -1, TotalSegments = 2 })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It reports the segment.", ExpectedMessage = "Value '0' at 'segment'")]
    public async Task A_scan_has_at_least_one_segment(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Join(Create("0", "totalSegments", "have value greater than or equal to 1")), () =>
            client.ScanAsync(new ScanRequest("items") { Segment = 0, TotalSegments = 0 })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task There_are_at_most_1000000_segments(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.ScanAsync(new ScanRequest("items") { Segment = 999_999, TotalSegments = 1_000_000 });
        await ErrorAssert.ThrowsValidationAsync(Join(Create("1000001", "totalSegments", "have value less than or equal to 1000000")), () =>
            client.ScanAsync(new ScanRequest("items") { Segment = 0, TotalSegments = 1_000_001 })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It looks up the table first.",
        ExpectedMessage = "ResourceNotFoundException: Cannot do operations on a non-existent table"
    )]
    public async Task Unmet_constraints_are_reported_together_before_the_table_is_looked_up(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            Join(
                Create("0", "limit", "have value greater than or equal to 1"),
                Create("-1", "segment", "have value greater than or equal to 0")
            ),
            () =>
                client.ScanAsync(
                    new ScanRequest("nowhere")
                    {
                        Limit = 0,
                        Segment = -1,
                        TotalSegments = 1,
                    }
                )
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports a constraint of the segment.",
        ExpectedMessage = "Value '5' at 'segment' failed to satisfy constraint"
    )]
    public async Task A_segment_is_less_than_the_total(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: 5 is not less than "
                + "TotalSegments: 5",
            () => client.ScanAsync(new ScanRequest("items") { Segment = 5, TotalSegments = 5 })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: If segment is specified, total segment must also be specified.",
        ExpectedMessage = "If segment is specified, total segment must also be specified"
    )]
    public async Task A_segment_needs_a_total(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "The TotalSegments parameter is required but was not present in the request when Segment parameter is present",
            () => client.ScanAsync(new ScanRequest("items") { Segment = 1 })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: If total segments is specified, a particular segment must also be specified.",
        ExpectedMessage = "If total segments is specified, a particular segment must also be specified"
    )]
    public async Task A_total_needs_a_segment(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "The Segment parameter is required but was not present in the request when parameter TotalSegments is present",
            () => client.ScanAsync(new ScanRequest("items") { TotalSegments = 2 })
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("""{"pk":1}""")]
    [InlineData("""{"other":"a"}""")]
    [InlineData("""{"pk":"a","other":"b"}""")]
    [KnownDifference(Backend.Local, "It reports the type of a value.", ExpectedMessage = "Type mismatch for attribute to update")]
    [KnownDifference(
        Backend.Local,
        "It reports the number of attributes.",
        ExpectedMessage = "Exclusive Start Key must have same size as table's key schema"
    )]
    [KnownDifference(
        Backend.Local,
        "Its message has no reason for another attribute.",
        ExpectedMessage = "Answered: The provided starting key is invalid"
    )]
    public async Task A_start_key_is_a_key(string key, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "The provided starting key is invalid: The provided key element does not match the schema",
            () => client.ScanAsync(new ScanRequest("items") { ExclusiveStartKey = Parse(key) })
        );
    }
}
