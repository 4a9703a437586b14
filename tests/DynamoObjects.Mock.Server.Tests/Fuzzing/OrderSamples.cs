namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>Requests to a table with range keys and indexes.</summary>
internal static class OrderSamples
{
    public static (string Target, string Body)[] All { get; } =
    [
        Sample(
            "CreateTable",
            """
            {"TableName":"third",
            "AttributeDefinitions":[{"AttributeName":"a","AttributeType":"S"},{"AttributeName":"b","AttributeType":"N"},
            {"AttributeName":"c","AttributeType":"B"}],
            "KeySchema":[{"AttributeName":"a","KeyType":"HASH"},{"AttributeName":"b","KeyType":"RANGE"}],
            "LocalSecondaryIndexes":[{"IndexName":"by-c",
            "KeySchema":[{"AttributeName":"a","KeyType":"HASH"},{"AttributeName":"c","KeyType":"RANGE"}],
            "Projection":{"ProjectionType":"KEYS_ONLY"}}],"ProvisionedThroughput":{"ReadCapacityUnits":5,"WriteCapacityUnits":5},
            "SSESpecification":{"Enabled":true,"SSEType":"KMS"},"TableClass":"STANDARD","DeletionProtectionEnabled":true,
            "Tags":[{"Key":"k","Value":"v"},{"Key":"m","Value":""}]}
            """
        ),
        Sample(
            "UpdateTable",
            """
            {"TableName":"orders","GlobalSecondaryIndexUpdates":[{"Update":{"IndexName":"by-state",
            "ProvisionedThroughput":{"ReadCapacityUnits":6,"WriteCapacityUnits":6}}}]}
            """
        ),
        Sample("UpdateTable", """{"TableName":"orders","TableClass":"STANDARD_INFREQUENT_ACCESS"}"""),
        Sample("UpdateTable", """{"TableName":"orders","DeletionProtectionEnabled":true}"""),
        Sample("UpdateTable", """{"TableName":"orders","GlobalSecondaryIndexUpdates":[{"Delete":{"IndexName":"by-state"}}]}"""),
        Sample("UpdateTable", """{"TableName":"orders","StreamSpecification":{"StreamEnabled":true,"StreamViewType":"KEYS_ONLY"}}"""),
        Sample("UpdateTable", """{"TableName":"orders","SSESpecification":{"Enabled":true}}"""),
        Sample(
            "PutItem",
            """
            {"TableName":"orders","Item":{"customer":{"S":"acme"},"number":{"N":"2"},"state":{"S":"open"}},"ReturnValues":"ALL_OLD",
            "ReturnConsumedCapacity":"INDEXES","ReturnItemCollectionMetrics":"SIZE","ReturnValuesOnConditionCheckFailure":"ALL_OLD",
            "ConditionExpression":"#n <> :v","ExpressionAttributeNames":{"#n":"number"},"ExpressionAttributeValues":{":v":{"N":"2"}}}
            """
        ),
        Sample(
            "Query",
            """
            {"TableName":"orders","IndexName":"by-state","KeyConditionExpression":"#s = :s","ExpressionAttributeNames":{"#s":"state"},
            "ExpressionAttributeValues":{":s":{"S":"open"}},
            "ExclusiveStartKey":{"customer":{"S":"acme"},"number":{"N":"1"},"state":{"S":"open"}},"ReturnConsumedCapacity":"INDEXES"}
            """
        ),
        Sample(
            "Query",
            """
            {"TableName":"orders","IndexName":"local-state",
            "KeyConditions":{"customer":{"ComparisonOperator":"EQ","AttributeValueList":[{"S":"acme"}]},
            "state":{"ComparisonOperator":"BETWEEN","AttributeValueList":[{"S":"a"},{"S":"z"}]}},
            "QueryFilter":{"q":{"ComparisonOperator":"NOT_NULL"},"r":{"ComparisonOperator":"NULL"}},"ConditionalOperator":"AND",
            "AttributesToGet":["customer"]}
            """
        ),
        Sample(
            "Scan",
            """
            {"TableName":"orders","IndexName":"by-state","FilterExpression":"#s IN (:s, :t)","ExpressionAttributeNames":{"#s":"state"},
            "ExpressionAttributeValues":{":s":{"S":"open"},":t":{"S":"done"}},
            "ExclusiveStartKey":{"customer":{"S":"acme"},"number":{"N":"1"},"state":{"S":"open"}},"Select":"ALL_ATTRIBUTES"}
            """
        ),
        Sample(
            "GetItem",
            """
            {"TableName":"orders","Key":{"customer":{"S":"acme"},"number":{"N":"1"}},"AttributesToGet":["state"],
            "ReturnConsumedCapacity":"TOTAL"}
            """
        ),
        Sample(
            "BatchGetItem",
            """
            {"RequestItems":{"orders":{"Keys":[{"customer":{"S":"acme"},"number":{"N":"1"}}],
            "AttributesToGet":["state"],"ConsistentRead":true},
            "store":{"Keys":[{"id":{"S":"a"}}]}}}
            """
        ),
        Sample(
            "BatchWriteItem",
            """
            {"RequestItems":{"orders":[{"PutRequest":{"Item":{"customer":{"S":"b"},"number":{"N":"1"},"state":{"S":"open"}}}}],
            "store":[{"DeleteRequest":{"Key":{"id":{"S":"a"}}}}]},"ReturnConsumedCapacity":"INDEXES","ReturnItemCollectionMetrics":"SIZE"}
            """
        ),
        Sample(
            "TransactWriteItems",
            """
            {"TransactItems":[{"Update":{"TableName":"orders","Key":{"customer":{"S":"acme"},"number":{"N":"1"}},
            "UpdateExpression":"SET #s = :s","ConditionExpression":"#s <> :s",
            "ExpressionAttributeNames":{"#s":"state"},"ExpressionAttributeValues":{":s":{"S":"done"}},
            "ReturnValuesOnConditionCheckFailure":"ALL_OLD"}}],"ReturnConsumedCapacity":"INDEXES","ReturnItemCollectionMetrics":"SIZE"}
            """
        ),
        Sample(
            "ExecuteStatement",
            """
            {"Statement":"SELECT * FROM \"orders\".\"by-state\" WHERE state = ?","Parameters":[{"S":"open"}],"ConsistentRead":false,
            "ReturnConsumedCapacity":"INDEXES","Limit":2}
            """
        ),
        Sample(
            "BatchExecuteStatement",
            """
            {"Statements":[{"Statement":"UPDATE \"orders\" SET q = ? WHERE customer = 'acme' AND number = 1",
            "Parameters":[{"L":[{"NS":["1"]}]}],
            "ReturnValuesOnConditionCheckFailure":"ALL_OLD"}],"ReturnConsumedCapacity":"TOTAL"}
            """
        ),
        Sample(
            "DeleteItem",
            """
            {"TableName":"orders","Key":{"customer":{"S":"acme"},"number":{"N":"1"}},
            "Expected":{"state":{"Value":{"S":"open"}},"q":{"Exists":false}},
            "ConditionalOperator":"AND","ReturnValues":"ALL_OLD"}
            """
        ),
    ];

    private static (string Target, string Body) Sample(string operation, string body) => ("DynamoDB_20120810." + operation, body);
}
