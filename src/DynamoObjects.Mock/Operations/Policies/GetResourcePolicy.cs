using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Policies;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetResourcePolicy.html</summary>
internal static class GetResourcePolicy
{
    public static GetResourcePolicyResponse Run(Database database, GetResourcePolicyRequest request)
    {
        var constraints = new Constraints();
        PolicyResource.Check(ref constraints, request.ResourceArn);
        constraints.ThrowIfUnmet();

        var policy = PolicyResource.Find(database, request.ResourceArn).Policy;
        if (policy is not { Document: { } document })
            throw Failures.PolicyNotFound(Messages.PolicyNotFound(request.ResourceArn));
        return new GetResourcePolicyResponse { Policy = document, RevisionId = policy.RevisionId }.Complete(60 + document.Length);
    }
}
