using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Projection = DynamoObjects.Mock.Expressions.Projection;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html</summary>
internal static class GetItem
{
    public static GetItemResponse Run(Database database, GetItemRequest request, ResponseItemConverter items)
    {
        var key = Validate(request, out var projection);

        var table = TableNames.Resolve(database, request.TableName);
        KeyPaths.Check(table, projection?.NestedNames);
        KeyRules.CheckKey(table, key);

        var item = table.Find(key);

        var response = new GetItemResponse();
        if (item is not null)
            response.Item = items.Convert(projection is null ? item : projection.Apply(item));
        if (request.ReturnConsumedCapacity is { } wanted)
        {
            response.ConsumedCapacity = ReadCapacity.ReportItems(
                wanted,
                request.TableName,
                ReadCapacity.GetItemUnits(item, request.ConsistentRead ?? false)
            );
        }

        return response.Complete(2 + ItemSize.Measure(item));
    }

    private static Item Validate(GetItemRequest request, out Projection? projection)
    {
        ItemRequests.CheckRead(request);
        ExpressionParameters.Check(request);
        var scope = ExpressionScope.Create(request.ExpressionAttributeNames, null, ValueLayer.Current);
        var key = SdkValues.FromSdk(request.Key, ValueLayer.Current);
        projection = Projections.Parse(scope, request.ProjectionExpression, request.AttributesToGet);
        scope.CheckAllUsed();
        return key;
    }
}
