using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Tests.Isolation;

public class OutgoingRequestsTests
{
    internal static readonly string[] UnsupportedOperations =
    [
        "CreateGlobalTable",
        "DescribeGlobalTable",
        "DescribeGlobalTableSettings",
        "ListGlobalTables",
        "UpdateGlobalTable",
        "UpdateGlobalTableSettings",
    ];

    private static readonly Type[] Requests =
    [
        .. typeof(AmazonDynamoDBRequest)
            .Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(AmazonDynamoDBRequest)) && !type.IsAbstract),
    ];

    private readonly TableNames _names = new("p-");

    [Fact]
    public void The_callers_transaction_stays_as_it_is()
    {
        var request = new TransactWriteItemsRequest
        {
            TransactItems =
            [
                new() { Put = new Put { TableName = "store" } },
                new() { Update = new Update { TableName = "store" } },
                new() { Delete = new Delete { TableName = "store" } },
                new() { ConditionCheck = new ConditionCheck { TableName = "store" } },
            ],
        };

        var sent = (TransactWriteItemsRequest)OutgoingRequests.Rewrite(request, _names);

        Assert.Equal(
            ["p-store", "p-store", "p-store", "p-store"],
            sent.TransactItems.Select(i => i.Put?.TableName ?? i.Update?.TableName ?? i.Delete?.TableName ?? i.ConditionCheck?.TableName)
        );
        Assert.All(request.TransactItems, i =>
            Assert.Equal("store", i.Put?.TableName ?? i.Update?.TableName ?? i.Delete?.TableName ?? i.ConditionCheck?.TableName)
        );
    }

    [Fact]
    public void A_request_of_a_derived_class_is_sent_as_it_is_with_the_prefix()
    {
        var request = new TitledQuery
        {
            TableName = "store",
            Title = "Emma",
            Limit = 7,
        };

        var sent = Assert.IsType<TitledQuery>(OutgoingRequests.Rewrite(request, _names));

        Assert.Equal(("p-store", "Emma", 7), (sent.TableName, sent.Title, sent.Limit));
        Assert.Equal("store", request.TableName);
    }

    [Fact]
    public void A_request_of_a_derived_class_is_of_the_operation_that_it_derives_from()
    {
        Assert.Equal("Query", RequestFacts.GetOperation(typeof(TitledQuery)));
        Assert.Equal("Query", RequestFacts.GetOperation(typeof(DuplicateTitleQuery)));
        Assert.Equal("Query", RequestFacts.GetOperation(typeof(QueryRequest)));
        Assert.Equal("AmazonDynamoDB", RequestFacts.GetOperation(typeof(AmazonDynamoDBRequest)));
    }

    [Fact]
    public void Batches_are_renamed_by_their_keys()
    {
        var request = new BatchGetItemRequest
        {
            RequestItems = new() { ["store"] = new(), ["other"] = new() },
        };

        var sent = (BatchGetItemRequest)OutgoingRequests.Rewrite(request, _names);

        Assert.Equal(["p-other", "p-store"], sent.RequestItems.Keys.Order());
        Assert.Equal(["other", "store"], request.RequestItems.Keys.Order());
    }

    // Holds for the whole API of the SDK: every request that names a table is sent with the prefix, or not at all.
    [Fact]
    public void Every_operation_is_sent_with_the_prefix_or_not_at_all()
    {
        var rejected = new List<string>();
        foreach (var type in Requests)
        {
            var request = (AmazonDynamoDBRequest)Activator.CreateInstance(type)!;
            var named = type.GetProperties().Where(IsTableName).ToList();
            foreach (var property in named)
                property.SetValue(
                    request,
                    property.Name.EndsWith("Arn", StringComparison.Ordinal) ? "arn:aws:dynamodb:r:1:table/store" : "store"
                );

            AmazonDynamoDBRequest rewritten;
            try
            {
                rewritten = OutgoingRequests.Rewrite(request, _names);
            }
            catch (NotSupportedException)
            {
                rejected.Add(type.Name[..^"Request".Length]);
                continue;
            }

            foreach (var property in named)
            {
                Assert.Contains("p-store", (string)property.GetValue(rewritten)!, StringComparison.Ordinal);
                Assert.DoesNotContain("p-store", (string)property.GetValue(request)!, StringComparison.Ordinal);
            }
        }

        Assert.Equal(UnsupportedOperations, rejected.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_import_makes_a_table_of_the_test()
    {
        var request = new ImportTableRequest { TableCreationParameters = new TableCreationParameters { TableName = "store" } };

        Assert.Equal("p-store", ((ImportTableRequest)OutgoingRequests.Rewrite(request, _names)).TableCreationParameters.TableName);
        Assert.Equal("store", request.TableCreationParameters.TableName);
    }

    [Fact]
    public void A_policy_is_of_the_tests_own_table()
    {
        const string policy =
            """{"Statement":[{"Resource":["arn:aws:dynamodb:r:1:table/store","arn:aws:dynamodb:r:1:table/store/index/*"],"Action":"dynamodb:*"}]}""";

        var sent = (PutResourcePolicyRequest)OutgoingRequests.Rewrite(new PutResourcePolicyRequest { Policy = policy }, _names);

        Assert.Equal(policy.Replace("store", "p-store", StringComparison.Ordinal), sent.Policy);
    }

    [Fact]
    public void A_list_over_all_tables_is_rejected()
    {
        var exception = Assert.Throws<NotSupportedException>(() => OutgoingRequests.Rewrite(new ListBackupsRequest(), _names));

        Assert.Contains("Set TableName in the ListBackupsRequest", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_that_cannot_be_isolated_is_rejected_by_its_name() =>
        Assert.Contains(
            "CreateGlobalTable",
            Assert
                .Throws<NotSupportedException>(() =>
                    OutgoingRequests.Rewrite(new CreateGlobalTableRequest { GlobalTableName = "store" }, _names)
                )
                .Message,
            StringComparison.Ordinal
        );

    private static bool IsTableName(PropertyInfo property) =>
        property.PropertyType == typeof(string)
        && (
            property.Name.EndsWith("TableName", StringComparison.Ordinal)
            || property.Name
                is "ResourceArn"
                    or "TableArn"
                    or "SourceTableArn"
                    or "BackupArn"
                    or "ExportArn"
                    or "ImportArn"
                    or "BulkOperationArn"
                    or "ExclusiveStartBackupArn"
        );

    private class TitledQuery : QueryRequest
    {
        public string? Title { get; set; }
    }

    private sealed class DuplicateTitleQuery : TitledQuery;
}
