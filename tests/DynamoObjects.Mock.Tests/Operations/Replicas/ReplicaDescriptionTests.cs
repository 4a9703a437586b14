using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;
using static DynamoObjects.Mock.Tests.Operations.Replicas.GlobalTable;

namespace DynamoObjects.Mock.Tests.Operations.Replicas;

public class ReplicaDescriptionTests
{
    /// <summary>The entry, what happened, the region, and the description in the form of <see cref="GlobalTable.Format"/>.</summary>
    public static TheoryData<string, Action<GlobalTable>, string, string> Rows =>
        new()
        {
            { "T201: a regional table has no member of replicas", _ => { }, Home, "ACTIVE" },
            { "T201: a table with a replica", it => it.Add(Ireland), Home, "ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [eu-west-1 ACTIVE]" },
            {
                "T229: the replica does not list its own region",
                it => it.Add(Ireland),
                Ireland,
                "ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [us-east-1 ACTIVE]"
            },
            {
                "T229: replicas in the order of their creation",
                it =>
                {
                    it.Add(Oregon);
                    it.Add(Ireland);
                },
                Home,
                "ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [us-west-2 ACTIVE, eu-west-1 ACTIVE]"
            },
            {
                "T265: two equal creations are one",
                it => it.Add(Ireland, Ireland),
                Home,
                "ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [eu-west-1 ACTIVE]"
            },
            {
                "T231: all members are gone after the last replica",
                it =>
                {
                    it.Add(Ireland);
                    it.Delete(Ireland);
                },
                Home,
                "ACTIVE"
            },
            {
                "T204: a deleted replica can be added again",
                it =>
                {
                    it.Add(Ireland);
                    it.Delete(Ireland);
                    it.Add(Ireland);
                },
                Home,
                "ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [eu-west-1 ACTIVE]"
            },
            {
                "T267: a replica is gone after its table was deleted",
                it =>
                {
                    it.Add(Ireland);
                    it.Add(Oregon);
                    it.Run(Ireland, new DeleteTableRequest("books"));
                },
                Home,
                "ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [us-west-2 ACTIVE]"
            },
            {
                "T267: the source can be deleted after a day",
                it =>
                {
                    it.Add(Ireland);
                    it.Add(Oregon);
                    it.Clock.Advance(TimeSpan.FromHours(24));
                    it.Run(Home, new DeleteTableRequest("books"));
                },
                Ireland,
                "ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [us-west-2 ACTIVE]"
            },
            {
                "T258: three regions with strong consistency",
                it => it.AddStrong([Ohio, Oregon]),
                Home,
                "ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES STRONG [us-east-2 ACTIVE, us-west-2 ACTIVE]"
            },
            {
                "T257: two regions and a witness",
                it => it.AddStrong([Ohio], Oregon),
                Ohio,
                "ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES STRONG [us-east-1 ACTIVE] us-west-2 ACTIVE"
            },
            {
                "T260: both other regions of a strong table are deleted together",
                it =>
                {
                    it.AddStrong([Ohio, Oregon]);
                    it.Update(
                        new()
                        {
                            ReplicaUpdates =
                            [
                                new() { Delete = new() { RegionName = Ohio } },
                                new() { Delete = new() { RegionName = Oregon } },
                            ],
                        }
                    );
                },
                Home,
                "ACTIVE"
            },
            {
                "T260: a replica is deleted together with the witness",
                it =>
                {
                    it.AddStrong([Ohio], Oregon);
                    it.Update(
                        new()
                        {
                            ReplicaUpdates = [new() { Delete = new() { RegionName = Ohio } }],
                            GlobalTableWitnessUpdates = [new() { Delete = new() { RegionName = Oregon } }],
                        }
                    );
                },
                Home,
                "ACTIVE"
            },
            {
                "-: a disassociated replica is a regional table",
                it =>
                {
                    it.Add(Ireland);
                    it.Add(Oregon);
                    it.Update(
                        new()
                        {
                            ReplicaUpdates =
                            [
                                new()
                                {
                                    Disassociate = new()
                                    {
                                        RegionName = Ireland,
                                        DisassociationMode = DisassociationMode.WAIT_FOR_REPLICATION,
                                    },
                                },
                            ],
                        },
                        Ireland
                    );
                },
                Ireland,
                "ACTIVE"
            },
            {
                "T442: the mode of a regional table is recorded",
                it => it.Update(new() { GlobalTableSettingsReplicationMode = "ENABLED" }),
                Home,
                "ACTIVE ENABLED"
            },
        };

    [Theory]
    [MemberData(nameof(Rows))]
    public void DescribeTable_shows_the_replicas(string entry, Action<GlobalTable> arrange, string region, string description)
    {
        using var table = new GlobalTable();

        arrange(table);

        Assert.Equal((entry, description), (entry, table.DescribeReplicas(region)));
    }

    [Fact]
    public void The_response_of_a_creation_has_no_replica_yet_and_a_new_stream_T221()
    {
        using var table = new GlobalTable();

        var response = table.Add(Ireland);

        Assert.Equal("UPDATING 2019.11.21 []", Format(response));
        Assert.Equal(StreamViewType.NEW_AND_OLD_IMAGES, response.StreamSpecification.StreamViewType);
        Assert.Equal(response.LatestStreamArn, table.Describe(Home).LatestStreamArn);
    }

    [Fact]
    public void The_response_of_a_deletion_still_lists_the_replica_T204()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);

        Assert.Equal("UPDATING 2019.11.21 ENABLED_WITH_OVERRIDES [eu-west-1 ACTIVE]", Format(table.Delete(Ireland)));
    }

    [Fact]
    public void Another_view_of_the_stream_stays_T305()
    {
        using var table = new GlobalTable(change: it =>
            it.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY }
        );

        table.Add(Ireland);

        Assert.Equal(StreamViewType.KEYS_ONLY, table.Describe(Home).StreamSpecification.StreamViewType);
        Assert.Equal(StreamViewType.KEYS_ONLY, table.Describe(Ireland).StreamSpecification.StreamViewType);
    }

    [Fact]
    public void The_stream_stays_after_the_last_replica_T231()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);
        table.Delete(Ireland);

        Assert.True(table.Describe(Home).StreamSpecification.StreamEnabled);
    }

    [Fact]
    public void A_replica_has_its_own_ID_ARN_and_stream()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);

        var (source, replica) = (table.Describe(Home), table.Describe(Ireland));

        Assert.NotEqual(source.TableId, replica.TableId);
        Assert.Equal("arn:aws:dynamodb:eu-west-1:000000000000:table/books", replica.TableArn);
        Assert.StartsWith(replica.TableArn + "/stream/", replica.LatestStreamArn, StringComparison.Ordinal);
        Assert.Null(Assert.Single(source.Replicas).ReplicaArn);
    }

    [Fact]
    public void A_new_replica_is_CREATING_until_the_delay_has_passed_and_rejects_items_meanwhile()
    {
        using var table = new GlobalTable(statusDelays: TimeSpan.FromMinutes(1));
        table.Put(Home, "a", "Emma");
        table.Add(Ireland);

        Assert.Equal("ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [eu-west-1 CREATING]", table.DescribeReplicas(Home));
        Assert.Equal("CREATING 2019.11.21 ENABLED_WITH_OVERRIDES [us-east-1 ACTIVE]", table.DescribeReplicas(Ireland));
        Assert.Throws<ResourceNotFoundException>(() => table.Get(Ireland, "a"));
        table.Put(Home, "b", "Persuasion");

        table.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [eu-west-1 ACTIVE]", table.DescribeReplicas(Home));
        Assert.Equal(("Emma", "Persuasion"), (table.Get(Ireland, "a"), table.Get(Ireland, "b")));
    }

    [Fact]
    public void With_the_durations_of_AWS_a_replica_is_listed_after_6_seconds_T226()
    {
        using var table = new GlobalTable(statusDelays: TableStatusDelays.AwsLike);
        table.Add(Ireland);

        Assert.Equal("UPDATING 2019.11.21 ENABLED_WITH_OVERRIDES []", table.DescribeReplicas(Home));
        table.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [eu-west-1 CREATING]", table.DescribeReplicas(Home));
        table.Clock.Advance(TimeSpan.FromSeconds(24));
        Assert.Equal("ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [eu-west-1 ACTIVE]", table.DescribeReplicas(Home));
    }

    [Fact]
    public void With_the_durations_of_AWS_a_deleted_replica_is_ACTIVE_then_DELETING_then_gone_T308()
    {
        using var table = new GlobalTable(statusDelays: TableStatusDelays.AwsLike);
        table.Add(Ireland);
        table.Clock.Advance(TimeSpan.FromMinutes(1));
        table.Delete(Ireland);

        Assert.Equal("UPDATING 2019.11.21 ENABLED_WITH_OVERRIDES [eu-west-1 ACTIVE]", table.DescribeReplicas(Home));
        table.Clock.Advance(TimeSpan.FromSeconds(39));
        Assert.Equal("ACTIVE 2019.11.21 ENABLED_WITH_OVERRIDES [eu-west-1 DELETING]", table.DescribeReplicas(Home));
        table.Clock.Advance(TimeSpan.FromSeconds(121));
        Assert.Equal("ACTIVE", table.DescribeReplicas(Home));
        Assert.Throws<ResourceNotFoundException>(() => table.Describe(Ireland));
    }

    [Fact]
    public void Tags_and_time_to_live_change_while_a_replica_is_created_T306()
    {
        using var table = new GlobalTable(statusDelays: TimeSpan.FromHours(1));
        table.Clock.Advance(TimeSpan.FromHours(1));
        table.Add(Ireland);

        table.Run(Home, new TagResourceRequest { ResourceArn = table.Describe(Home).TableArn, Tags = [new() { Key = "a", Value = "1" }] });
        table.Run(
            Home,
            new UpdateTimeToLiveRequest
            {
                TableName = "books",
                TimeToLiveSpecification = new() { Enabled = true, AttributeName = "expires" },
            }
        );
    }

    [Fact]
    public void Overrides_are_shown_and_the_value_of_the_group_clears_them_T250()
    {
        using var table = new GlobalTable(change: it =>
            it.OnDemandThroughput = new() { MaxReadRequestUnits = 100, MaxWriteRequestUnits = 50 }
        );
        table.Update(
            new()
            {
                ReplicaUpdates =
                [
                    new()
                    {
                        Create = new()
                        {
                            RegionName = Ireland,
                            OnDemandThroughputOverride = new() { MaxReadRequestUnits = 7 },
                        },
                    },
                ],
            }
        );

        Assert.Equal(7, Assert.Single(table.Describe(Home).Replicas).OnDemandThroughputOverride.MaxReadRequestUnits);
        Assert.Equal(7, table.Describe(Ireland).OnDemandThroughput.MaxReadRequestUnits);
        Assert.Equal(50, table.Describe(Ireland).OnDemandThroughput.MaxWriteRequestUnits);

        table.Update(
            new()
            {
                ReplicaUpdates =
                [
                    new()
                    {
                        Update = new()
                        {
                            RegionName = Ireland,
                            OnDemandThroughputOverride = new() { MaxReadRequestUnits = 100 },
                        },
                    },
                ],
            }
        );
        Assert.Null(Assert.Single(table.Describe(Home).Replicas).OnDemandThroughputOverride);
        Assert.Equal(100, table.Describe(Ireland).OnDemandThroughput.MaxReadRequestUnits);
    }

    [Fact]
    public void The_class_of_a_replica_is_shown_unless_it_is_the_default_T294()
    {
        using var table = new GlobalTable();
        table.Update(
            new()
            {
                ReplicaUpdates =
                [
                    new()
                    {
                        Create = new() { RegionName = Ireland, TableClassOverride = "STANDARD_INFREQUENT_ACCESS" },
                    },
                ],
            }
        );

        Assert.Equal(
            TableClass.STANDARD_INFREQUENT_ACCESS,
            Assert.Single(table.Describe(Home).Replicas).ReplicaTableClassSummary.TableClass
        );
        Assert.Equal(TableClass.STANDARD_INFREQUENT_ACCESS, table.Describe(Ireland).TableClassSummary.TableClass);
        Assert.Null(Assert.Single(table.Describe(Ireland).Replicas).ReplicaTableClassSummary);
    }

    [Fact]
    public void A_replica_with_a_key_of_the_customer_shows_it_T313()
    {
        using var table = new GlobalTable();
        table.Update(
            new()
            {
                SSESpecification = new()
                {
                    Enabled = true,
                    SSEType = "KMS",
                    KMSMasterKeyId = "arn:aws:kms:us-east-1:000000000000:key/1",
                },
            }
        );
        table.Update(
            new()
            {
                ReplicaUpdates =
                [
                    new()
                    {
                        Create = new() { RegionName = Ireland, KMSMasterKeyId = "arn:aws:kms:eu-west-1:000000000000:key/2" },
                    },
                ],
            }
        );

        Assert.Equal("arn:aws:kms:eu-west-1:000000000000:key/2", Assert.Single(table.Describe(Home).Replicas).KMSMasterKeyId);
        Assert.Equal("arn:aws:kms:eu-west-1:000000000000:key/2", table.Describe(Ireland).SSEDescription.KMSMasterKeyArn);
    }

    [Fact]
    public void Settings_of_the_group_change_in_every_region_T251()
    {
        using var table = new GlobalTable();
        table.Add(Ireland);

        table.Update(
            new()
            {
                AttributeDefinitions = [new("title", ScalarAttributeType.S)],
                GlobalSecondaryIndexUpdates =
                [
                    new()
                    {
                        Create = new()
                        {
                            IndexName = "by-title",
                            KeySchema = [new("title", KeyType.HASH)],
                            Projection = new() { ProjectionType = "ALL" },
                        },
                    },
                ],
            },
            Ireland
        );
        table.Run(
            Home,
            new UpdateTimeToLiveRequest
            {
                TableName = "books",
                TimeToLiveSpecification = new() { Enabled = true, AttributeName = "expires" },
            }
        );
        table.Update(new() { SSESpecification = new() { Enabled = true } });
        table.Put(Home, "a", "Emma");

        Assert.Equal("by-title", Assert.Single(table.Describe(Home).GlobalSecondaryIndexes).IndexName);
        Assert.Equal("by-title", Assert.Single(Assert.Single(table.Describe(Home).Replicas).GlobalSecondaryIndexes).IndexName);
        Assert.Equal(
            TimeToLiveStatus.ENABLED,
            table
                .Run<DescribeTimeToLiveResponse>(Ireland, new DescribeTimeToLiveRequest { TableName = "books" })
                .TimeToLiveDescription.TimeToLiveStatus
        );
        Assert.Equal(
            "arn:aws:kms:eu-west-1:000000000000:key/d7a0d8ab-0000-4000-8000-000000000000",
            table.Describe(Ireland).SSEDescription.KMSMasterKeyArn
        );
        var query = new QueryRequest("books")
        {
            IndexName = "by-title",
            KeyConditionExpression = "title = :t",
            ExpressionAttributeValues = TestRequests.Values((":t", "Emma")),
        };
        Assert.Equal(1, table.Run<QueryResponse>(Ireland, query).Count);
    }

    [Fact]
    public void A_protected_replica_cannot_be_disassociated()
    {
        using var table = new GlobalTable();
        Assert.Throws<AmazonDynamoDBException>(() => table.Update(new() { DisassociationProtectionEnabled = true }));
        table.Add(Ireland);
        table.Update(new() { DisassociationProtectionEnabled = true }, Ireland);
        var disassociation = new UpdateTableRequest
        {
            ReplicaUpdates =
            [
                new()
                {
                    Disassociate = new() { RegionName = Ireland, DisassociationMode = DisassociationMode.WAIT_FOR_REPLICATION },
                },
            ],
        };

        Assert.True(table.Describe(Ireland).DisassociationProtectionEnabled);
        Assert.Null(table.Describe(Home).DisassociationProtectionEnabled);
        Assert.Throws<AmazonDynamoDBException>(() => table.Update(disassociation, Ireland));
        table.Update(new() { DisassociationProtectionEnabled = false }, Ireland);
        table.Update(disassociation, Ireland);
        Assert.Equal("ACTIVE", table.DescribeReplicas(Ireland));
    }

    [Fact]
    public void Settings_of_a_region_stay_in_it_T230()
    {
        using var table = new GlobalTable(change: it => it.Tags = [new() { Key = "a", Value = "1" }]);
        table.Add(Ireland);

        table.Update(new() { DeletionProtectionEnabled = true });
        table.Update(new() { TableClass = TableClass.STANDARD_INFREQUENT_ACCESS });

        var replica = table.Describe(Ireland);
        Assert.False(replica.DeletionProtectionEnabled);
        Assert.Null(replica.TableClassSummary);
        Assert.False(
            SdkCollections.IsSet(
                table.Run<ListTagsOfResourceResponse>(Ireland, new ListTagsOfResourceRequest { ResourceArn = replica.TableArn }).Tags
            )
                && table
                    .Run<ListTagsOfResourceResponse>(Ireland, new ListTagsOfResourceRequest { ResourceArn = replica.TableArn })
                    .Tags.Count > 0
        );
    }
}
