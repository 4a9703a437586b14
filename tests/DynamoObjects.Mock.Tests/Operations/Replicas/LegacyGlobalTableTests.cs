using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Operations.Replicas;

public class LegacyGlobalTableTests
{
    private const string Unsupported =
        "One or more parameter values were invalid: DynamoDB global tables version 2017.11.29 is not supported. We "
        + "recommend using DynamoDB "
        + "global tables version 2019.11.21, instead of version 2017.11.29 (Legacy).";

    private const string NotFound = "Global table with name: 'books' does not exist.";

    public static TheoryData<string, AmazonDynamoDBRequest, string, string> Rows =>
        new()
        {
            {
                "G001",
                new CreateGlobalTableRequest { GlobalTableName = "books", ReplicationGroup = [new() { RegionName = "us-east-1" }] },
                "ValidationException",
                Unsupported
            },
            {
                "G001 no name",
                new CreateGlobalTableRequest { ReplicationGroup = [new() { RegionName = "us-east-1" }] },
                "ValidationException",
                "1 validation error detected: Value null at 'globalTableName' failed to satisfy constraint: Member must not be null"
            },
            {
                "G002",
                new UpdateGlobalTableRequest
                {
                    GlobalTableName = "books",
                    ReplicaUpdates = [new() { Create = new() { RegionName = "eu-west-1" } }],
                },
                "ValidationException",
                Unsupported
            },
            {
                "G002 deletion",
                new UpdateGlobalTableRequest
                {
                    GlobalTableName = "books",
                    ReplicaUpdates = [new() { Delete = new() { RegionName = "eu-west-1" } }],
                },
                "GlobalTableNotFoundException",
                NotFound
            },
            {
                "G003",
                new DescribeGlobalTableRequest { GlobalTableName = "books" },
                "GlobalTableNotFoundException",
                "Global table not found: " + NotFound
            },
            {
                "G003 settings",
                new DescribeGlobalTableSettingsRequest { GlobalTableName = "books" },
                "GlobalTableNotFoundException",
                NotFound
            },
            {
                "T442 settings",
                new UpdateGlobalTableSettingsRequest { GlobalTableName = "books" },
                "GlobalTableNotFoundException",
                NotFound
            },
            {
                "T442 units",
                new UpdateGlobalTableSettingsRequest { GlobalTableName = "books", GlobalTableProvisionedWriteCapacityUnits = 0 },
                "ValidationException",
                "1 validation error detected: Value '0' at 'globalTableProvisionedWriteCapacityUnits' failed to satisfy constraint: Member "
                    + "must have value greater than or equal to 1"
            },
        };

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_operation_of_2017_is_rejected_even_for_a_table_with_replicas(
        string entry,
        AmazonDynamoDBRequest request,
        string code,
        string message
    )
    {
        using var table = new GlobalTable();
        table.Add(GlobalTable.Ireland);

        var exception = Assert.ThrowsAny<AmazonDynamoDBException>(() => table.Run(GlobalTable.Home, request));

        Assert.Equal((entry, code, message), (entry, exception.ErrorCode, exception.Message));
        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
    }

    [Fact]
    public void ListGlobalTables_is_empty_G004()
    {
        using var table = new GlobalTable();
        table.Add(GlobalTable.Ireland);

        var response = table.Run<ListGlobalTablesResponse>(GlobalTable.Home, new ListGlobalTablesRequest { RegionName = "eu-west-1" });

        Assert.True(SdkCollections.IsSet(response.GlobalTables));
        Assert.Empty(response.GlobalTables);
        Assert.Null(response.LastEvaluatedGlobalTableName);
    }

    [Fact]
    public void ListGlobalTables_of_an_unknown_region_is_an_internal_failure_T448()
    {
        using var engine = new MockDynamoDb();

        var exception = Assert.Throws<AmazonDynamoDBException>(() =>
            engine.Execute(new ListGlobalTablesRequest { RegionName = "us-fake-1" })
        );

        Assert.Equal((HttpStatusCode.InternalServerError, "InternalFailure"), (exception.StatusCode, exception.ErrorCode));
    }
}
