using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Settings;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Testing.Tests.Cases;

public class FailureReportTests
{
    [DynamoFact]
    public async Task Requests_and_items_are_reported_under_the_tests_own_names(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        await SimpleTables.CreateAsync(test.Client, "visit");
        test.Requests.Clear();
        await test.Client.PutItemAsync(
            "store",
            new()
            {
                ["id"] = new("one"),
                ["n"] = new() { N = "7" },
                ["on"] = new() { BOOL = true },
                ["no"] = new() { NULL = true },
                ["b"] = new() { B = new MemoryStream([1, 2]) },
                ["set"] = new() { SS = ["x"] },
                ["list"] = new() { L = [new("y"), new() { M = new() { ["deep"] = new("z") } }] },
            }
        );
        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() =>
            test.Client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = "store",
                    Item = new() { ["id"] = new("one") },
                    ConditionExpression = "attribute_not_exists(id)",
                }
            )
        );

        var report = (await FailureReport.WriteAsync(test, TimeProvider.System)).Split(Environment.NewLine);

        Assert.Equal("2 requests:", report[0]);
        Assert.StartsWith("  1. PutItem store: Item: {id: \"one\"", report[1], StringComparison.Ordinal);
        Assert.StartsWith(
            "  2. PutItem store: ConditionExpression: attribute_not_exists(id), Item: {id: \"one\"} -> "
                + "ConditionalCheckFailedException: The conditional request failed, ",
            report[2],
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["Table store: 1 item", "Table visit: empty"],
            report.Where(line => line.StartsWith("Table ", StringComparison.Ordinal))
        );
        Assert.All(
            ["id: \"one\"", "n: 7", "on: true", "no: null", "b: (2 bytes)", "set: <<\"x\">>", "list: [\"y\", {deep: \"z\"}]"],
            attribute => Assert.Contains(attribute, report[4], StringComparison.Ordinal)
        );
        Assert.DoesNotContain(report, line => line.Contains(test.TablePrefix, StringComparison.Ordinal));
        test.Requests.ShouldHaveCount(2);
    }

    [DynamoFact]
    public async Task Masked_attributes_are_not_shown_wherever_they_stand(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Report.MaskedAttributes.Add("*PASSWORD");
        await test.Client.PutItemAsync(
            "store",
            new()
            {
                ["id"] = new("one"),
                ["userPassword"] = new("s3cret"),
                ["in"] = new() { M = new() { ["password"] = new("s3cret") } },
            }
        );
        await test.Client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "store",
                Key = new() { ["id"] = new("one") },
                UpdateExpression = "SET #p = :p, shown = :q",
                ExpressionAttributeNames = new() { ["#p"] = "userPassword" },
                ExpressionAttributeValues = new() { [":p"] = new("s3cret"), [":q"] = new("s3cret") },
            }
        );
        await test.Client.ScanAsync(
            new ScanRequest
            {
                TableName = "store",
                FilterExpression = "id = :i",
                ExpressionAttributeValues = new() { [":i"] = new("visible") },
            }
        );
        await Assert.ThrowsAnyAsync<Exception>(() =>
            test.Client.ExecuteStatementAsync(
                new ExecuteStatementRequest { Statement = "UPDATE store SET userPassword = 's3cret' WHERE wrong" }
            )
        );

        test.Report.MaskedAttributes.Add("shown");
        var report = await FailureReport.WriteAsync(test, TimeProvider.System);

        Assert.DoesNotContain("s3cret", report, StringComparison.Ordinal);
        Assert.Contains("UpdateExpression: SET userPassword = ***, shown = ***", report, StringComparison.Ordinal);
        Assert.Contains("FilterExpression: id = \"visible\"", report, StringComparison.Ordinal);
        Assert.Contains("in: {password: ***}", report, StringComparison.Ordinal);
    }

    [DynamoFact]
    public async Task Rows_and_length_are_bounded(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        for (var i = 0; i < 30; i++)
            await test.Client.PutItemAsync("store", new() { ["id"] = new($"{i}"), ["text"] = new(new string('x', 2_000)) });

        test.Report.MaxItems = 2;
        var rows = await FailureReport.WriteAsync(test, TimeProvider.System);
        Assert.Contains("Table store: the first 2 items", rows, StringComparison.Ordinal);
        Assert.Matches(@"31 requests:\s+\(\d+ earlier requests not shown\)", rows);
        Assert.Contains("  31. PutItem", rows, StringComparison.Ordinal);

        test.Report.MaxItems = 30;
        test.Report.MaxLength = 5_000;
        var cut = await FailureReport.WriteAsync(test, TimeProvider.System);
        Assert.InRange(cut.Length, 4_000, 5_300);
        Assert.Contains("(truncated; to show more", cut, StringComparison.Ordinal);

        test.Report.MaxItems = 0;
        Assert.DoesNotContain("Table store", await FailureReport.WriteAsync(test, TimeProvider.System), StringComparison.Ordinal);
        test.Report.MaxLength = 0;
        Assert.Empty(await FailureReport.WriteAsync(test, TimeProvider.System));
    }

    [DynamoFact]
    public async Task Injected_faults_are_marked(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Requests.Clear();
        test.Faults.On<PutItemRequest>().Conflict();
        test.Faults.On<GetItemRequest>().Times(2).Throttle();
        await Assert.ThrowsAsync<TransactionConflictException>(() => test.Client.PutItemAsync("store", new() { ["id"] = new("one") }));
        await test.Client.GetItemAsync("store", new() { ["id"] = new("one") });
        test.Faults.On<BatchWriteItemRequest>().LeaveUnprocessed(1);
        await test.Client.BatchWriteItemAsync(
            new BatchWriteItemRequest
            {
                RequestItems = new()
                {
                    ["store"] = [new(new PutRequest(new() { ["id"] = new("two") })), new(new PutRequest(new() { ["id"] = new("three") }))],
                },
            }
        );
        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() =>
            test.Client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = "store",
                    Item = new() { ["id"] = new("two") },
                    ConditionExpression = "attribute_not_exists(id)",
                }
            )
        );

        var report = (await FailureReport.WriteAsync(test, TimeProvider.System)).Split(Environment.NewLine);

        Assert.Contains(
            "-> TransactionConflictException: Transaction is ongoing for the item (injected by the test), ",
            report[1],
            StringComparison.Ordinal
        );
        Assert.Contains("-> ok, 0.5 read units, 3 attempts, 2 faults injected by the test, ", report[2], StringComparison.Ordinal);
        Assert.Contains("-> ok, 1 write unit, 1 fault injected by the test, ", report[3], StringComparison.Ordinal);
        Assert.Contains("-> ConditionalCheckFailedException: The conditional request failed, ", report[4], StringComparison.Ordinal);
    }

    [DynamoFact]
    public async Task A_count_of_one_is_singular(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Requests.Clear();
        await test.Client.PutItemAsync(
            "store",
            new()
            {
                ["id"] = new("one"),
                ["b"] = new() { B = new MemoryStream([1]) },
            }
        );
        await test.Client.GetItemAsync(
            new GetItemRequest
            {
                TableName = "store",
                Key = new() { ["id"] = new("one") },
                ConsistentRead = true,
            }
        );
        test.Faults.On<BatchWriteItemRequest>().LeaveUnprocessed(1);

        var report = await FailureReport.WriteAsync(test, TimeProvider.System);

        Assert.All(
            [
                "b: (1 byte)",
                "ok, 1 write unit, ",
                "ok, 1 read unit, ",
                "Table store: 1 item" + Environment.NewLine,
                "once: 1 item unprocessed",
            ],
            text => Assert.Contains(text, report, StringComparison.Ordinal)
        );
    }

    [DynamoFact(Backend.Mock)]
    public async Task Tables_that_cannot_be_read_in_time_are_omitted(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        var clock = new FakeTimeProvider();
        var never = new TaskCompletionSource();
        var report = FailureReport.WriteAsync(test, (_, _, _, _) => never.Task, clock);
        Assert.False(report.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.EndsWith(
            "ms"
                + Environment.NewLine
                + "The contents of the tables are not available: DynamoDB did not respond within 5 s."
                + Environment.NewLine,
            await report,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_test_that_is_over_gets_a_report_without_tables()
    {
        var test = await DynamoTestContext.OpenAsync(Backend.Mock);
        await test.DisposeAsync();

        Assert.StartsWith(
            "No requests." + Environment.NewLine + "The report of requests and tables is incomplete: ObjectDisposedException",
            await FailureReport.WriteAsync(test, TimeProvider.System),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Settings_are_the_defaults()
    {
        Dictionary<string, string> environment = new() { ["DYNAMO_REPORT_ITEMS"] = "3", ["DYNAMO_REPORT_MASK"] = "pin, *token*" };
        var options = ReportSettings.Read(
            new TestSettings(environment.GetValueOrDefault, new Dictionary<string, string> { ["DynamoReportLength"] = "900" })
        );

        Assert.Equal((3, 900), (options.MaxItems, options.MaxLength));
        Assert.Equal(["pin", "*token*"], options.MaskedAttributes);
        environment["DYNAMO_REPORT_ITEMS"] = "-1";
        Assert.Contains(
            "DYNAMO_REPORT_ITEMS is '-1'",
            Assert
                .Throws<ArgumentException>(() =>
                    ReportSettings.Read(new TestSettings(environment.GetValueOrDefault, new Dictionary<string, string>()))
                )
                .Message,
            StringComparison.Ordinal
        );
    }
}
