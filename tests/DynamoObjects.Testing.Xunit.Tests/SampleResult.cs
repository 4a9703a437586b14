namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>One result in a TRX.</summary>
internal sealed record SampleResult(string Class, string Name, string Outcome, string Message, string Output)
{
    /// <summary>Why it was skipped, which some platforms report in the message and others in the output.</summary>
    public string Reason => (Message.Length > 0 ? Message : Output).Trim();

    /// <summary>Whether it is one of the sample's own tests that should pass: neither one that fails on purpose, nor
    /// one of MoreSample.</summary>
    public bool IsRegular =>
        !Class.StartsWith("MoreSample.", StringComparison.Ordinal) && !Class.EndsWith(".Failures", StringComparison.Ordinal);

    public bool IsOn(string backend) => Name.EndsWith($"({backend})", StringComparison.Ordinal);
}
