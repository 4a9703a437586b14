using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Policies;

/// <summary>A valid resource policy.</summary>
/// <param name="Json">The JSON as AWS returns it.</param>
/// <param name="Statements">The statements.</param>
internal sealed record PolicyDocument(string Json, IReadOnlyList<PolicyStatement> Statements)
{
    private const int MaxBytes = 20_480;
    private const string Change = "dynamodb:PutResourcePolicy";

    /// <summary>Reads the policy of a request.</summary>
    /// <param name="text">The JSON.</param>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The policy is not valid.</exception>
    public static PolicyDocument Read(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > MaxBytes)
            throw Failures.Validation(Messages.PolicyTooLarge);
        using var json = Parse(text);
        var policy = new PolicyReader(text).Read(json.RootElement);
        if (policy.Statements.Any(s => s.IsUnbounded))
            throw Failures.Validation(Messages.PolicyUnbounded);
        return policy;
    }

    /// <summary>Reads the policy of a new table.</summary>
    public static PolicyDocument? ReadFor(Database database, string resourceArn, string? text)
    {
        if (text is null)
            return null;
        var policy = Read(text);
        policy.CheckChange(database, resourceArn);
        return policy;
    }

    /// <summary>Rejects a policy that would not allow the owner of the resource to change it again.</summary>
    public void CheckChange(Database database, string resourceArn)
    {
        if (Statements.Any(s => s.Denies(PolicyPrincipals.RootArn(database.Settings.AccountId), Change, resourceArn)))
            throw Failures.AccessDenied(Messages.PolicyDeniesItsChange);
    }

    /// <summary>Whether two documents that AWS returned say the same, whatever the order of their members.</summary>
    public static bool AreEquivalent(string json, string other) => JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(other));

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            throw Failures.Validation(Messages.PolicyInvalid(Messages.PolicyNotJson));
        }
    }
}
