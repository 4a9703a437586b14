using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Policies;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html</summary>
internal static class PutResourcePolicy
{
    public static PutResourcePolicyResponse Run(Database database, PutResourcePolicyRequest request)
    {
        var constraints = new Constraints();
        PolicyResource.Check(ref constraints, request.ResourceArn);
        constraints.NotNull(request.Policy, "policy");
        PolicyResource.CheckRevision(ref constraints, request.ExpectedRevisionId);
        constraints.ThrowIfUnmet();

        var resource = PolicyResource.Find(database, request.ResourceArn);
        var document = PolicyDocument.Read(request.Policy);
        if (request.ConfirmRemoveSelfResourceAccess != true)
            document.CheckChange(database, resource.Arn);
        return new PutResourcePolicyResponse
        {
            RevisionId = Put(database, resource, document, request.ExpectedRevisionId).RevisionId,
        }.Complete(40);
    }

    private static ResourcePolicy Put(Database database, PolicyResource resource, PolicyDocument document, string? expectedRevision)
    {
        lock (resource.Table.SyncRoot)
        {
            TableNames.CheckNotDeleting(database, resource.Table.Definition);
            PolicyChanges.CheckRevision(resource, expectedRevision);
            return resource.Policy is { Document: { } present } policy && PolicyDocument.AreEquivalent(present, document.Json)
                ? policy
                : PolicyChanges.Apply(database, resource, document.Json);
        }
    }
}
