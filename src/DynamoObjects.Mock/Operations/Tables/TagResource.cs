using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html</summary>
internal static class TagResource
{
    public static TagResourceResponse Run(Database database, TagResourceRequest request)
    {
        var constraints = new Constraints();
        TableTags.CheckArn(ref constraints, request.ResourceArn);
        constraints.NotNull(request.Tags, "tags");
        constraints.ThrowIfUnmet();
        var added = TableTags.Read(request.Tags);
        if (added.Count == 0)
            throw Failures.Validation(Messages.NoTag);

        TableTags.Change(database, request.ResourceArn, added, tags =>
        {
            foreach (var (key, value) in added)
                tags[key] = value;
        });
        return new TagResourceResponse().Complete(0);
    }
}
