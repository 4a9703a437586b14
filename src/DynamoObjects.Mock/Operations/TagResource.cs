using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Rules;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html</summary>
internal static class TagResource
{
    public static TagResourceResponse Run(Database database, TagResourceRequest request)
    {
        var constraints = new Constraints();
        TaggedTables.CheckArn(ref constraints, request.ResourceArn);
        constraints.NotNull(request.Tags, "tags");
        TaggedTables.CheckTags(ref constraints, request.Tags);
        constraints.ThrowIfUnmet();

        TaggedTables.Change(database, request.ResourceArn, tags =>
        {
            foreach (var tag in request.Tags!)
                tags[tag.Key] = tag.Value;
        });
        return new TagResourceResponse().Complete(0);
    }
}
