using System.Text.Json;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Operations.Policies;

/// <summary>Reads the principals of a statement.</summary>
internal static class PolicyPrincipals
{
    private const string Account = "AWS";

    public static string RootArn(string accountId) => $"arn:aws:iam::{accountId}:root";

    public static IReadOnlyList<KeyValuePair<string, string[]>> Read(JsonElement principal)
    {
        if (principal.ValueKind == JsonValueKind.String)
        {
            return principal.GetString() == PolicyStatement.Everyone
                ? [new("", [PolicyStatement.Everyone])]
                : throw Failures.Validation(Messages.PolicyPrincipalInvalid);
        }

        if (principal.ValueKind != JsonValueKind.Object || !principal.EnumerateObject().Any())
            throw Failures.Validation(Messages.PolicyPrincipalInvalid);
        return [.. principal.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Read(p.Name, p.Value)))];
    }

    private static string[] Read(string type, JsonElement value)
    {
        var names = PolicyReader.ReadTexts(value);
        if (names is null or [])
            throw Failures.Validation(Messages.PolicyPrincipalInvalid);
        return type switch
        {
            Account => Array.ConvertAll(names, ReadAccount),
            "Service" or "Federated" or "CanonicalUser" => names,
            _ => throw Failures.Validation(Messages.PolicyPrincipalInvalid),
        };
    }

    /// <summary>Reads a name of AWS; an account is its root user.</summary>
    private static string ReadAccount(string name)
    {
        if (IsAccountId(name))
            return RootArn(name);
        var isKnown =
            name == PolicyStatement.Everyone
            || (
                name.Split(':', 6) is ["arn", { Length: > 0 }, "iam" or "sts", "", var account, { Length: > 0 } user]
                && IsAccountId(account)
                && (user == "root" || user.Contains('/'))
            );
        return isKnown ? name : throw Failures.Validation(Messages.PolicyPrincipalInvalid);
    }

    private static bool IsAccountId(string text) => text.Length == 12 && text.All(char.IsAsciiDigit);
}
