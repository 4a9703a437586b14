namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>Valid requests, which the fuzzer breaks.</summary>
internal static class Samples
{
    private const string Tables = "DynamoDB_20120810.";
    private const string Streams = "DynamoDBStreams_20120810.";

    public static (string Target, string Body)[] All { get; } =
    [
        (
            Tables + "BatchExecuteStatement",
            """{"Statements":[{"Statement":"SELECT * FROM \"store\" WHERE id=?","Parameters":[{"S":"a"}]}]}"""
        ),
        (
            Tables + "BatchGetItem",
            """{"RequestItems":{"store":{"Keys":[{"id":{"S":"a"}},{"id":{"S":"b"}}],"ProjectionExpression":"#n, l[0]","ExpressionAttributeNames":{"#n":"name"}}},"ReturnConsumedCapacity":"TOTAL"}"""
        ),
        (
            Tables + "BatchWriteItem",
            """{"RequestItems":{"store":[{"PutRequest":{"Item":{"id":{"S":"b"},"n":{"N":"1.5"}}}},{"DeleteRequest":{"Key":{"id":{"S":"c"}}}}]}}"""
        ),
        (Tables + "CreateBackup", """{"TableName":"store","BackupName":"backup"}"""),
        (Tables + "DeleteBackup", """{"BackupArn":"arn:aws:dynamodb:us-east-1:000000000000:table/store/backup/01796027415123-00000001"}"""),
        (
            Tables + "DescribeBackup",
            """{"BackupArn":"arn:aws:dynamodb:us-east-1:000000000000:table/store/backup/01796027415123-00000001"}"""
        ),
        (Tables + "DescribeContinuousBackups", """{"TableName":"store"}"""),
        (
            Tables + "ListBackups",
            """{"TableName":"store","Limit":5,"BackupType":"ALL","TimeRangeLowerBound":1796027415.123,"TimeRangeUpperBound":1896027415,"ExclusiveStartBackupArn":"arn:aws:dynamodb:us-east-1:000000000000:table/store/backup/01796027415123-00000001"}"""
        ),
        (
            Tables + "RestoreTableFromBackup",
            """{"TargetTableName":"copy","BackupArn":"arn:aws:dynamodb:us-east-1:000000000000:table/store/backup/01796027415123-00000001","BillingModeOverride":"PROVISIONED","ProvisionedThroughputOverride":{"ReadCapacityUnits":1,"WriteCapacityUnits":2},"GlobalSecondaryIndexOverride":[{"IndexName":"by-b","KeySchema":[{"AttributeName":"b","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}],"LocalSecondaryIndexOverride":[],"SSESpecificationOverride":{"Enabled":true}}"""
        ),
        (
            Tables + "RestoreTableToPointInTime",
            """{"SourceTableName":"store","TargetTableName":"copy","RestoreDateTime":1796027415,"OnDemandThroughputOverride":{"MaxReadRequestUnits":5}}"""
        ),
        (
            Tables + "UpdateContinuousBackups",
            """{"TableName":"store","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true,"RecoveryPeriodInDays":7}}"""
        ),
        (
            Tables + "CreateGlobalTable",
            """{"GlobalTableName":"store","ReplicationGroup":[{"RegionName":"us-east-1"},{"RegionName":"eu-west-1"}]}"""
        ),
        (
            Tables + "CreateTable",
            """{"TableName":"other","AttributeDefinitions":[{"AttributeName":"a","AttributeType":"S"},{"AttributeName":"b","AttributeType":"N"}],"KeySchema":[{"AttributeName":"a","KeyType":"HASH"},{"AttributeName":"b","KeyType":"RANGE"}],"GlobalSecondaryIndexes":[{"IndexName":"by-b","KeySchema":[{"AttributeName":"b","KeyType":"HASH"}],"Projection":{"ProjectionType":"INCLUDE","NonKeyAttributes":["c"]}}],"BillingMode":"PAY_PER_REQUEST","StreamSpecification":{"StreamEnabled":true,"StreamViewType":"NEW_IMAGE"},"Tags":[{"Key":"k","Value":"v"}]}"""
        ),
        (
            Tables + "DeleteItem",
            """{"TableName":"store","Key":{"id":{"S":"c"}},"ConditionExpression":"attribute_exists(id) AND size(n) > :n","ExpressionAttributeValues":{":n":{"N":"3"}},"ReturnValues":"ALL_OLD"}"""
        ),
        (Tables + "DeleteTable", """{"TableName":"other"}"""),
        (Tables + "DescribeEndpoints", "{}"),
        (Tables + "DescribeGlobalTable", """{"GlobalTableName":"store"}"""),
        (Tables + "DescribeGlobalTableSettings", """{"GlobalTableName":"store"}"""),
        (Tables + "DescribeLimits", "{}"),
        (Tables + "DescribeTable", """{"TableName":"store"}"""),
        (Tables + "DescribeTableReplicaAutoScaling", """{"TableName":"world"}"""),
        (Tables + "DescribeTimeToLive", """{"TableName":"store"}"""),
        (Tables + "ExecuteStatement", """{"Statement":"UPDATE \"store\" SET n = n + 1 WHERE id = 'a' RETURNING ALL NEW *","Limit":5}"""),
        (
            Tables + "ExecuteTransaction",
            """{"TransactStatements":[{"Statement":"INSERT INTO \"store\" VALUE {'id': ?, 'l': [1, <<1, 2>>]}","Parameters":[{"S":"t"}]}]}"""
        ),
        (
            Tables + "GetItem",
            """{"TableName":"store","Key":{"id":{"S":"a"}},"ConsistentRead":true,"ProjectionExpression":"m.x[1].#y","ExpressionAttributeNames":{"#y":"y"}}"""
        ),
        (Tables + "ListGlobalTables", """{"ExclusiveStartGlobalTableName":"abc","Limit":10,"RegionName":"us-east-1"}"""),
        (Tables + "ListTables", """{"Limit":10,"ExclusiveStartTableName":"abc"}"""),
        (Tables + "ListTagsOfResource", """{"ResourceArn":"arn:aws:dynamodb:us-east-1:000000000000:table/store"}"""),
        (
            Tables + "PutItem",
            """{"TableName":"store","Item":{"id":{"S":"a"},"n":{"N":"12.50"},"b":{"B":"AQID"},"t":{"BOOL":true},"z":{"NULL":true},"ss":{"SS":["x","y"]},"ns":{"NS":["1","2"]},"bs":{"BS":["AQ=="]},"l":{"L":[{"S":"x"},{"M":{"y":{"N":"1"}}}]},"m":{"M":{"x":{"L":[]}}}},"ConditionExpression":"attribute_not_exists(q) OR n BETWEEN :a AND :b","ExpressionAttributeValues":{":a":{"N":"1"},":b":{"N":"2"}},"ReturnItemCollectionMetrics":"SIZE"}"""
        ),
        (
            Tables + "PutItem",
            """{"TableName":"store","Item":{"id":{"S":"e"}},"Expected":{"id":{"ComparisonOperator":"NE","AttributeValueList":[{"S":"x"}]},"q":{"Exists":false}},"ConditionalOperator":"OR"}"""
        ),
        (
            Tables + "Query",
            """{"TableName":"store","KeyConditionExpression":"id = :i","FilterExpression":"contains(ss, :x) AND NOT begins_with(t, :x)","ExpressionAttributeValues":{":i":{"S":"a"},":x":{"S":"x"}},"Limit":3,"ScanIndexForward":false}"""
        ),
        (
            Tables + "Scan",
            """{"TableName":"store","Limit":5,"Segment":0,"TotalSegments":2,"ScanFilter":{"n":{"ComparisonOperator":"GT","AttributeValueList":[{"N":"0"}]}}}"""
        ),
        (
            Tables + "TagResource",
            """{"ResourceArn":"arn:aws:dynamodb:us-east-1:000000000000:table/store","Tags":[{"Key":"k","Value":"v"}]}"""
        ),
        (Tables + "TransactGetItems", """{"TransactItems":[{"Get":{"TableName":"store","Key":{"id":{"S":"a"}}}}]}"""),
        (
            Tables + "TransactWriteItems",
            """{"TransactItems":[{"Put":{"TableName":"store","Item":{"id":{"S":"d"}}}},{"ConditionCheck":{"TableName":"store","Key":{"id":{"S":"a"}},"ConditionExpression":"attribute_exists(id)"}},{"Update":{"TableName":"store","Key":{"id":{"S":"e"}},"UpdateExpression":"SET a = :a","ExpressionAttributeValues":{":a":{"S":"x"}}}},{"Delete":{"TableName":"store","Key":{"id":{"S":"f"}}}}],"ClientRequestToken":"token"}"""
        ),
        (Tables + "UntagResource", """{"ResourceArn":"arn:aws:dynamodb:us-east-1:000000000000:table/store","TagKeys":["k"]}"""),
        (Tables + "UpdateGlobalTable", """{"GlobalTableName":"store","ReplicaUpdates":[{"Delete":{"RegionName":"us-east-1"}}]}"""),
        (
            Tables + "UpdateGlobalTableSettings",
            """{"GlobalTableName":"store","GlobalTableBillingMode":"PROVISIONED","GlobalTableProvisionedWriteCapacityUnits":5,"GlobalTableProvisionedWriteCapacityAutoScalingSettingsUpdate":{"MinimumUnits":1,"MaximumUnits":9},"ReplicaSettingsUpdate":[{"RegionName":"us-east-1","ReplicaProvisionedReadCapacityUnits":5}]}"""
        ),
        (
            Tables + "UpdateItem",
            """{"TableName":"store","Key":{"id":{"S":"a"}},"UpdateExpression":"SET n = if_not_exists(n, :z) + :o, l = list_append(l, :l) REMOVE m.x[0] ADD c :o DELETE ss :s","ExpressionAttributeValues":{":z":{"N":"0"},":o":{"N":"1"},":l":{"L":[{"N":"1"}]},":s":{"SS":["q"]}},"ReturnValues":"UPDATED_NEW"}"""
        ),
        (
            Tables + "UpdateItem",
            """{"TableName":"store","Key":{"id":{"S":"g"}},"AttributeUpdates":{"n":{"Action":"ADD","Value":{"N":"1"}},"q":{"Action":"DELETE"}}}"""
        ),
        (
            Tables + "UpdateTable",
            """{"TableName":"store","BillingMode":"PROVISIONED","ProvisionedThroughput":{"ReadCapacityUnits":5,"WriteCapacityUnits":5}}"""
        ),
        (
            Tables + "UpdateTable",
            """{"TableName":"store","AttributeDefinitions":[{"AttributeName":"q","AttributeType":"S"}],"GlobalSecondaryIndexUpdates":[{"Create":{"IndexName":"by-q","KeySchema":[{"AttributeName":"q","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}}]}"""
        ),
        (
            Tables + "UpdateTable",
            """{"TableName":"store","ReplicaUpdates":[{"Create":{"RegionName":"eu-west-1","OnDemandThroughputOverride":{"MaxReadRequestUnits":5},"TableClassOverride":"STANDARD"}}]}"""
        ),
        (
            Tables + "UpdateTableReplicaAutoScaling",
            """{"TableName":"world","ProvisionedWriteCapacityAutoScalingUpdate":{"MinimumUnits":1,"MaximumUnits":9,"ScalingPolicyUpdate":{"PolicyName":"p","TargetTrackingScalingPolicyConfiguration":{"TargetValue":70.5,"DisableScaleIn":true,"ScaleInCooldown":3}}},"ReplicaUpdates":[{"RegionName":"eu-west-1","ReplicaProvisionedReadCapacityAutoScalingUpdate":{"MinimumUnits":1,"MaximumUnits":9}}]}"""
        ),
        (Tables + "UpdateTimeToLive", """{"TableName":"store","TimeToLiveSpecification":{"AttributeName":"expires","Enabled":true}}"""),
        (
            Streams + "DescribeStream",
            """{"StreamArn":"arn:aws:dynamodb:us-east-1:000000000000:table/store/stream/2026-01-01T00:00:00.000","Limit":5,"ExclusiveStartShardId":"shardId-00000000000000000000-00000000"}"""
        ),
        (
            Streams + "GetRecords",
            """{"ShardIterator":"arn:aws:dynamodb:us-east-1:000000000000:table/store/stream/2026-01-01T00:00:00.000|1|AAAA","Limit":10}"""
        ),
        (
            Streams + "GetShardIterator",
            """{"StreamArn":"arn:aws:dynamodb:us-east-1:000000000000:table/store/stream/2026-01-01T00:00:00.000","ShardId":"shardId-00000000000000000000-00000000","ShardIteratorType":"AT_SEQUENCE_NUMBER","SequenceNumber":"100000000000000000001"}"""
        ),
        (Streams + "ListStreams", """{"TableName":"store","Limit":3}"""),
    ];
}
