using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Values.Texts;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>Looks at every text of the models within requests.</summary>
internal static class ModelTexts
{
    public static void Each<T>(List<T>? models, Action<T> check)
    {
        if (models is null)
            return;
        foreach (var model in models)
            check(model);
    }

    public static void Each<T>(
        Dictionary<string, T>? models, Action<T> check, [CallerArgumentExpression(nameof(models))] string member = "")
    {
        if (models is null)
            return;
        foreach (var (name, model) in models)
        {
            Check(name, member);
            check(model);
        }
    }

    public static void CheckModel(ExpectedAttributeValue? it)
    {
        Check(it?.AttributeValueList);
        Check(it?.ComparisonOperator);
        Check(it?.Value);
    }

    public static void CheckModel(AttributeValueUpdate? it)
    {
        Check(it?.Action);
        Check(it?.Value);
    }

    public static void CheckModel(Condition? it)
    {
        Check(it?.AttributeValueList);
        Check(it?.ComparisonOperator);
    }

    public static void CheckModel(KeysAndAttributes? it)
    {
        Each(it?.Keys, key => Check(key, nameof(it.Keys)));
        Check(it?.AttributesToGet);
        Check(it?.ProjectionExpression);
        Check(it?.ExpressionAttributeNames);
    }

    public static void CheckModel(WriteRequest? it)
    {
        Check(it?.PutRequest?.Item);
        Check(it?.DeleteRequest?.Key);
    }

    public static void CheckModel(TransactGetItem? it)
    {
        if (it?.Get is not { } get)
            return;
        Check(get.TableName);
        Check(get.Key);
        Check(get.ProjectionExpression);
        Check(get.ExpressionAttributeNames);
    }

    public static void CheckModel(TransactWriteItem? it)
    {
        if (it is null)
            return;
        CheckAction(it.Put);
        CheckAction(it.Update);
        CheckAction(it.Delete);
        CheckAction(it.ConditionCheck);
    }

    public static void CheckModel(BatchStatementRequest? it)
    {
        Check(it?.Statement);
        Check(it?.Parameters);
        Check(it?.ReturnValuesOnConditionCheckFailure);
    }

    public static void CheckModel(ParameterizedStatement? it)
    {
        Check(it?.Statement);
        Check(it?.Parameters);
        Check(it?.ReturnValuesOnConditionCheckFailure);
    }

    public static void CheckModel(Tag? it)
    {
        Check(it?.Key);
        Check(it?.Value);
    }

    public static void CheckModel(AttributeDefinition? it)
    {
        Check(it?.AttributeName);
        Check(it?.AttributeType);
    }

    public static void CheckModel(KeySchemaElement? it)
    {
        Check(it?.AttributeName);
        Check(it?.KeyType);
    }

    public static void CheckModel(LocalSecondaryIndex? it) => CheckIndex(it?.IndexName, it?.KeySchema, it?.Projection);

    public static void CheckModel(GlobalSecondaryIndex? it) => CheckIndex(it?.IndexName, it?.KeySchema, it?.Projection);

    public static void CheckModel(GlobalSecondaryIndexUpdate? it)
    {
        CheckIndex(it?.Create?.IndexName, it?.Create?.KeySchema, it?.Create?.Projection);
        Check(it?.Update?.IndexName);
        Check(it?.Delete?.IndexName);
    }

    public static void CheckModel(SSESpecification? it)
    {
        Check(it?.KMSMasterKeyId);
        Check(it?.SSEType);
    }

    private static void CheckIndex(string? indexName, List<KeySchemaElement>? keySchema, Projection? projection)
    {
        Check(indexName, "IndexName");
        Each(keySchema, CheckModel);
        Check(projection?.NonKeyAttributes);
        Check(projection?.ProjectionType);
    }

    private static void CheckAction(Put? it)
    {
        Check(it?.Item);
        CheckCondition(it?.TableName, it?.ConditionExpression, it?.ReturnValuesOnConditionCheckFailure?.Value);
        CheckParameters(it?.ExpressionAttributeNames, it?.ExpressionAttributeValues);
    }

    private static void CheckAction(Update? it)
    {
        Check(it?.Key);
        Check(it?.UpdateExpression);
        CheckCondition(it?.TableName, it?.ConditionExpression, it?.ReturnValuesOnConditionCheckFailure?.Value);
        CheckParameters(it?.ExpressionAttributeNames, it?.ExpressionAttributeValues);
    }

    private static void CheckAction(Delete? it)
    {
        Check(it?.Key);
        CheckCondition(it?.TableName, it?.ConditionExpression, it?.ReturnValuesOnConditionCheckFailure?.Value);
        CheckParameters(it?.ExpressionAttributeNames, it?.ExpressionAttributeValues);
    }

    private static void CheckAction(ConditionCheck? it)
    {
        Check(it?.Key);
        CheckCondition(it?.TableName, it?.ConditionExpression, it?.ReturnValuesOnConditionCheckFailure?.Value);
        CheckParameters(it?.ExpressionAttributeNames, it?.ExpressionAttributeValues);
    }

    private static void CheckCondition(string? tableName, string? condition, string? returnValues)
    {
        Check(tableName, "TableName");
        Check(condition, "ConditionExpression");
        Check(returnValues, "ReturnValuesOnConditionCheckFailure");
    }

    private static void CheckParameters(Dictionary<string, string>? names, Dictionary<string, AttributeValue>? values)
    {
        Check(names, "ExpressionAttributeNames");
        Check(values, "ExpressionAttributeValues");
    }
}
