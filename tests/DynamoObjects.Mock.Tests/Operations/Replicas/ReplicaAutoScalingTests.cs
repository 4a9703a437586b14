using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Replicas.GlobalTable;

namespace DynamoObjects.Mock.Tests.Operations.Replicas;

public class ReplicaAutoScalingTests
{
    private const string NotGlobal = "Global table with name: 'books' does not exist.";

    [Theory]
    [InlineData("books")]
    [InlineData("arn:aws:dynamodb:us-east-1:000000000000:table/books")]
    public void A_regional_table_is_not_found_T446(string name)
    {
        using var table = new GlobalTable();

        table.Engine.AssertRejects<ResourceNotFoundException>(new DescribeTableReplicaAutoScalingRequest { TableName = name }, NotGlobal);
        table.Engine.AssertRejects<ResourceNotFoundException>(
            new UpdateTableReplicaAutoScalingRequest { TableName = name, ProvisionedWriteCapacityAutoScalingUpdate = new() },
            NotGlobal
        );
    }

    [Fact]
    public void Dimensions_without_scaling_are_disabled_and_have_no_policies()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);

        var description = table
            .Run<DescribeTableReplicaAutoScalingResponse>(Home, new DescribeTableReplicaAutoScalingRequest { TableName = "books" })
            .TableAutoScalingDescription;

        Assert.Equal(["us-east-1", "eu-west-1"], description.Replicas.Select(replica => replica.RegionName));
        Assert.All(description.Replicas, replica =>
        {
            Assert.Equal(ReplicaStatus.ACTIVE, replica.ReplicaStatus);
            Assert.True(replica.ReplicaProvisionedReadCapacityAutoScalingSettings.AutoScalingDisabled);
            Assert.Empty(replica.ReplicaProvisionedWriteCapacityAutoScalingSettings.ScalingPolicies);
        });
    }

    [Fact]
    public void Scaling_of_a_table_with_on_demand_billing_is_rejected()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);

        table.Engine.AssertRejects(
            Writes(new() { MinimumUnits = 1, MaximumUnits = 10 }),
            "One or more parameter values were invalid: Auto scaling settings cannot be changed while the BillingMode "
                + "of the global table is "
                + "PAY_PER_REQUEST"
        );
    }

    [Fact]
    public void Settings_are_recorded_and_a_new_policy_replaces_the_old_one()
    {
        using var table = Provisioned();
        table.Run(
            Home,
            Writes(
                new()
                {
                    MinimumUnits = 5,
                    MaximumUnits = 100,
                    ScalingPolicyUpdate = Policy(50, null),
                }
            )
        );
        table.Run(Ireland, Writes(new() { MaximumUnits = 200, ScalingPolicyUpdate = Policy(70, "mine") }));

        var settings = table
            .Run<DescribeTableReplicaAutoScalingResponse>(Home, new DescribeTableReplicaAutoScalingRequest { TableName = "books" })
            .TableAutoScalingDescription.Replicas[1]
            .ReplicaProvisionedWriteCapacityAutoScalingSettings;

        Assert.Equal((5L, 200L), (settings.MinimumUnits, settings.MaximumUnits));
        Assert.Null(settings.AutoScalingDisabled);
        var policy = Assert.Single(settings.ScalingPolicies);
        Assert.Equal(("mine", 70d), (policy.PolicyName, policy.TargetTrackingScalingPolicyConfiguration.TargetValue));
    }

    [Fact]
    public void A_policy_has_a_name_by_default_and_read_units_belong_to_a_region()
    {
        using var table = Provisioned();
        var response = table.Run<UpdateTableReplicaAutoScalingResponse>(
            Home,
            new UpdateTableReplicaAutoScalingRequest
            {
                TableName = "books",
                ReplicaUpdates =
                [
                    new()
                    {
                        RegionName = Ireland,
                        ReplicaProvisionedReadCapacityAutoScalingUpdate = new()
                        {
                            MinimumUnits = 1,
                            MaximumUnits = 9,
                            ScalingPolicyUpdate = Policy(50, null),
                        },
                    },
                ],
            }
        );

        var replicas = response.TableAutoScalingDescription.Replicas;
        Assert.True(replicas[0].ReplicaProvisionedReadCapacityAutoScalingSettings.AutoScalingDisabled);
        Assert.Equal(
            "DynamoDBReadCapacityUtilization:table/books",
            Assert.Single(replicas[1].ReplicaProvisionedReadCapacityAutoScalingSettings.ScalingPolicies).PolicyName
        );
    }

    [Fact]
    public void A_table_whose_writes_are_scaled_can_have_another_replica_T188()
    {
        using var table = Provisioned();
        table.Run(Home, Writes(new() { MinimumUnits = 1, MaximumUnits = 10 }));

        table.Add(Oregon);

        Assert.Equal(5, table.Describe(Oregon).ProvisionedThroughput.WriteCapacityUnits);
    }

    [Fact]
    public void A_minimum_above_the_maximum_and_values_below_one_are_rejected()
    {
        using var table = Provisioned();

        table.Engine.AssertRejects(
            Writes(new() { MinimumUnits = 11, MaximumUnits = 10 }),
            "One or more parameter values were invalid: MinimumUnits must not be greater than MaximumUnits"
        );
        table.Engine.AssertRejects(
            Writes(new() { MinimumUnits = 0 }),
            "1 validation error detected: Value '0' at 'provisionedWriteCapacityAutoScalingUpdate.minimumUnits' failed "
                + "to satisfy constraint: "
                + "Member must have value greater than or equal to 1"
        );
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    [InlineData(0)]
    public void A_target_out_of_range_is_rejected(double target)
    {
        using var table = Provisioned();

        table.Engine.AssertRejects(
            Writes(new() { ScalingPolicyUpdate = Policy(target, null) }),
            "One or more parameter values were invalid: TargetValue must be from 8.515920e-109 to 1.174271e+108"
        );
    }

    private static GlobalTable Provisioned()
    {
        var table = new GlobalTable();
        table.Add(Ireland);
        table.Update(new() { BillingMode = BillingMode.PROVISIONED, ProvisionedThroughput = new(5, 5) });
        Assert.Equal(5, table.Describe(Ireland).ProvisionedThroughput.ReadCapacityUnits);
        return table;
    }

    private static UpdateTableReplicaAutoScalingRequest Writes(AutoScalingSettingsUpdate update) =>
        new() { TableName = "books", ProvisionedWriteCapacityAutoScalingUpdate = update };

    private static AutoScalingPolicyUpdate Policy(double target, string? name) =>
        new()
        {
            PolicyName = name,
            TargetTrackingScalingPolicyConfiguration = new() { TargetValue = target },
        };
}
