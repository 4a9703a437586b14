using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UntagResource.html</summary>
internal static class UntagResource
{
    public static UntagResourceResponse Run(Database database, UntagResourceRequest request)
    {
        var constraints = new Constraints();
        TableTags.CheckArn(ref constraints, request.ResourceArn);
        constraints.NotNull(request.TagKeys, "tagKeys");
        constraints.ThrowIfUnmet();
        if (request.TagKeys!.Count == 0)
            throw Failures.Validation(Messages.NoTagKey);
        TableTags.CheckCount(request.TagKeys.Count);
        request.TagKeys.ForEach(TableTags.CheckKey);

        TableTags.Change(database, request.ResourceArn, added: null, tags =>
        {
            foreach (var key in request.TagKeys!)
                tags.Remove(key);
        });
        return new UntagResourceResponse().Complete(0);
    }
}
