using System.Text.Json;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Operations.Policies;

/// <summary>Reads a policy from its JSON, and writes it as AWS returns it.</summary>
/// <param name="text">The JSON.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html</remarks>
internal sealed class PolicyReader(string text)
{
    private static readonly string[] Elements =
    [
        "Sid",
        "Effect",
        "Principal",
        "NotPrincipal",
        "Action",
        "NotAction",
        "Resource",
        "NotResource",
        "Condition",
    ];

    public PolicyDocument Read(JsonElement policy)
    {
        if (policy.ValueKind != JsonValueKind.Object)
            throw Invalid(Messages.PolicyNotJson);
        if (!policy.EnumerateObject().Any())
            throw Invalid(Messages.PolicySyntax(Line, Column));
        foreach (var member in policy.EnumerateObject().Where(m => m.Name is not ("Version" or "Id" or "Statement")))
            throw Invalid(Messages.PolicyElementUnknown(member.Name));
        if (!policy.TryGetProperty("Statement", out var list))
            throw Invalid(Messages.PolicyFieldMissing("Statement"));
        PolicyStatement[] statements =
            list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(ReadStatement)] : [ReadStatement(list)];
        if (statements.Length == 0)
            throw Invalid(Messages.PolicyWithoutStatement);
        if (statements.Where(s => s.Id is not null).GroupBy(s => s.Id).Any(same => same.Count() > 1))
            throw Invalid(Messages.PolicyStatementIdTwice);
        return new PolicyDocument(PolicyWriter.Write(ReadVersion(policy), ReadText(policy, "Id"), statements), statements);
    }

    /// <summary>Reads a text or a list of texts; <see langword="null"/> for anything else.</summary>
    public static string[]? ReadTexts(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) =>
            [
                .. value.EnumerateArray().Select(v => v.GetString()!),
            ],
            _ => null,
        };

    // The position after the end of the text, as AWS reports it for "{}".
    private int Line => text.Count(c => c == '\n') + 1;

    private int Column => text.Length - text.LastIndexOf('\n');

    private static AmazonDynamoDBException Invalid(string reason) => Failures.Validation(Messages.PolicyInvalid(reason));

    private static string ReadVersion(JsonElement policy) =>
        ReadText(policy, "Version") switch
        {
            null => "2008-10-17",
            var version and ("2008-10-17" or "2012-10-17") => version,
            _ => throw Invalid(Messages.PolicyVersionUnknown),
        };

    private static PolicyStatement ReadStatement(JsonElement statement)
    {
        if (statement.ValueKind != JsonValueKind.Object)
            throw Invalid(Messages.PolicyNotJson);
        foreach (var member in statement.EnumerateObject().Where(m => !Elements.Contains(m.Name)))
            throw Invalid(Messages.PolicyElementUnknown(member.Name));
        var effect = ReadText(statement, "Effect") ?? throw Invalid(Messages.PolicyFieldMissing("Effect"));
        var isAllowed = effect.Equals("Allow", StringComparison.OrdinalIgnoreCase);
        if (!isAllowed && !effect.Equals("Deny", StringComparison.OrdinalIgnoreCase))
            throw Invalid(Messages.PolicyEffectUnknown(effect));
        var principal = Find(statement, "Principal");
        var action = Find(statement, "Action");
        var resource = Find(statement, "Resource");
        return new PolicyStatement
        {
            Id = ReadText(statement, "Sid"),
            IsAllowed = isAllowed,
            PrincipalElement = principal.Name,
            Principals = PolicyPrincipals.Read(principal.Value),
            ActionElement = action.Name,
            Actions = ReadNames(action, "Action"),
            ResourceElement = resource.Name,
            Resources = ReadNames(resource, "Resource"),
            Condition = ReadCondition(statement),
        };
    }

    private static JsonElement? ReadCondition(JsonElement statement)
    {
        if (!statement.TryGetProperty("Condition", out var condition))
            return null;
        return condition.ValueKind == JsonValueKind.Object ? condition.Clone() : throw Invalid(Messages.PolicyNotJson);
    }

    /// <summary>Finds an element, or its opposite such as NotAction.</summary>
    private static JsonProperty Find(JsonElement statement, string element) =>
        statement.EnumerateObject().Where(m => m.Name == element || m.Name == "Not" + element).ToArray() is [var found, ..]
            ? found
            : throw Invalid(Messages.PolicyFieldMissing(element));

    private static string[] ReadNames(JsonProperty element, string name) =>
        ReadTexts(element.Value) is [_, ..] names ? names : throw Invalid(Messages.PolicyFieldMissing(name));

    private static string? ReadText(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Invalid(Messages.PolicyNotJson);
    }
}
