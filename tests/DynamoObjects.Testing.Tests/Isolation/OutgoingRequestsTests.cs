using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Tests.Isolation;

public class OutgoingRequestsTests
{
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
            sent.TransactItems.Select(i => i.Put?.TableName ?? i.Update?.TableName ?? i.Delete?.TableName ?? i.ConditionCheck?.TableName));
        Assert.All(
            request.TransactItems, i => Assert.Equal("store", i.Put?.TableName ?? i.Update?.TableName ?? i.Delete?.TableName ?? i.ConditionCheck?.TableName));
    }

    [Fact]
    public void Batches_are_renamed_by_their_keys()
    {
        var request = new BatchGetItemRequest { RequestItems = new() { ["store"] = new(), ["other"] = new() } };

        var sent = (BatchGetItemRequest)OutgoingRequests.Rewrite(request, _names);

        Assert.Equal(["p-other", "p-store"], sent.RequestItems.Keys.Order());
        Assert.Equal(["other", "store"], request.RequestItems.Keys.Order());
    }

    // A law over the whole API of the SDK: whatever names a table leaves with the prefix, or does not leave.
    [Fact]
    public void Every_operation_is_sent_with_the_prefix_or_not_at_all()
    {
        var sent = 0;
        foreach (var type in typeof(AmazonDynamoDBRequest).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(AmazonDynamoDBRequest)) && !t.IsAbstract))
        {
            var request = (AmazonDynamoDBRequest)Activator.CreateInstance(type)!;
            var named = type.GetProperties().Where(p => p.PropertyType == typeof(string) && (p.Name.Contains("Table", StringComparison.Ordinal) || p.Name == "ResourceArn")).ToList();
            foreach (var property in named)
                property.SetValue(request, property.Name.EndsWith("Arn", StringComparison.Ordinal) ? "arn:aws:dynamodb:r:1:table/store" : "store");

            AmazonDynamoDBRequest rewritten;
            try
            {
                rewritten = OutgoingRequests.Rewrite(request, _names);
            }
            catch (NotSupportedException)
            {
                continue;
            }

            sent++;
            foreach (var property in named.Where(p => p.Name != "GlobalTableSourceArn"))
            {
                Assert.Contains("p-store", (string)property.GetValue(rewritten)!, StringComparison.Ordinal);
                Assert.DoesNotContain("p-store", (string)property.GetValue(request)!, StringComparison.Ordinal);
            }
        }

        Assert.Equal(27, sent);
    }

    [Fact]
    public void An_unknown_operation_is_refused_by_its_name() =>
        Assert.Contains("CreateBackup", Assert.Throws<NotSupportedException>(() => OutgoingRequests.Rewrite(new CreateBackupRequest { TableName = "store" }, _names)).Message, StringComparison.Ordinal);
}
