using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests.Isolation;

/// <summary>A test's client sees policies, Contributor Insights and Kinesis destinations under the names that the test knows.</summary>
public class IntegrationTests
{
    private const string Arn = "arn:aws:dynamodb:us-east-1:000000000000:table/orders";

    [DynamoFact(Backend.Mock)]
    public async Task A_policy_names_the_tables_of_the_test(DynamoTestContext test)
    {
        const string policy =
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"}"""
            + $$"""
                ,"Action":"dynamodb:Query","Resource":"{{Arn}}/index/*"}]}
                """;
        await CreateAsync(test);
        var put = await test.Client.PutResourcePolicyAsync(new() { ResourceArn = Arn, Policy = policy });

        var read = await test.Client.GetResourcePolicyAsync(new() { ResourceArn = Arn });

        Assert.Equal((policy, put.RevisionId), (read.Policy, read.RevisionId));
        var stored = test.Mock.Execute(new GetResourcePolicyRequest { ResourceArn = Arn.Replace("orders", test.TablePrefix + "orders") });
        Assert.Contains($"table/{test.TablePrefix}orders/index/*", ((GetResourcePolicyResponse)stored).Policy);
        await test.Client.DeleteResourcePolicyAsync(new() { ResourceArn = Arn });
        var exception = await Assert.ThrowsAsync<PolicyNotFoundException>(() =>
            test.Client.GetResourcePolicyAsync(new() { ResourceArn = Arn })
        );
        Assert.EndsWith(Arn, exception.Message);
    }

    [DynamoFact(Backend.Mock)]
    public async Task Insights_are_listed_in_pages(DynamoTestContext test)
    {
        await CreateAsync(test);
        foreach (var index in (string?[])[null, "by-state"])
        {
            await test.Client.UpdateContributorInsightsAsync(
                new()
                {
                    TableName = "orders",
                    IndexName = index,
                    ContributorInsightsAction = ContributorInsightsAction.ENABLE,
                }
            );
        }

        var first = await test.Client.ListContributorInsightsAsync(new() { TableName = "orders", MaxResults = 1 });
        var second = await test.Client.ListContributorInsightsAsync(new() { TableName = "orders", NextToken = first.NextToken });
        var described = await test.Client.DescribeContributorInsightsAsync(new() { TableName = "orders" });

        Assert.Equal(("orders", null), Names(Assert.Single(first.ContributorInsightsSummaries)));
        Assert.Equal(("orders", "by-state"), Names(Assert.Single(second.ContributorInsightsSummaries)));
        Assert.All(described.ContributorInsightsRuleList, rule =>
            Assert.Matches("^DynamoDBContributorInsights-PK[CT]-orders-[0-9]+$", rule)
        );

        static (string, string?) Names(ContributorInsightsSummary summary) => (summary.TableName, summary.IndexName);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_destination_belongs_to_the_table_of_the_test(DynamoTestContext test)
    {
        const string stream = "arn:aws:kinesis:us-east-1:000000000000:stream/changes";
        await CreateAsync(test);
        var enabled = await test.Client.EnableKinesisStreamingDestinationAsync(new() { TableName = "orders", StreamArn = stream });
        await test.Client.PutItemAsync("orders", new() { ["id"] = new("1") });

        var described = await test.Client.DescribeKinesisStreamingDestinationAsync(new() { TableName = "orders" });

        Assert.Equal(("orders", stream), (enabled.TableName, enabled.StreamArn));
        Assert.Equal("orders", described.TableName);
        Assert.Equal(DestinationStatus.ACTIVE, Assert.Single(described.KinesisDataStreamDestinations).DestinationStatus);
        await foreach (var record in test.Mock.Kinesis.ReadAsync(test.TablePrefix + "orders", cancellationToken: test.CancellationToken))
        {
            Assert.Equal(test.TablePrefix + "orders", record.TableName);
            break;
        }
    }

    private static Task CreateAsync(DynamoTestContext test) =>
        test.Seed.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "orders",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S), new("state", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
                GlobalSecondaryIndexes =
                [
                    new()
                    {
                        IndexName = "by-state",
                        KeySchema = [new("state", KeyType.HASH)],
                        Projection = new() { ProjectionType = ProjectionType.ALL },
                    },
                ],
            }
        );
}
