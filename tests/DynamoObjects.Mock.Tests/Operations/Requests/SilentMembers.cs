namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>The members of requests that have no effect in the mock, each with its reason; docs/reference/fidelity.md lists
/// them.</summary>
internal static class SilentMembers
{
    /// <summary>The reasons by operation and member. An entry also stands for the parts of its member.</summary>
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["DisableKinesisStreamingDestination.EnableKinesisStreamingConfiguration.ApproximateCreationDateTimePrecision"] =
            "AWS rejects the request with any configuration",
    };

    /// <summary>Finds the entry for a member, or for one that it is part of.</summary>
    public static string? Find(string member) =>
        Reasons.Keys.FirstOrDefault(known => member == known || member.StartsWith(known + '.', StringComparison.Ordinal));
}
