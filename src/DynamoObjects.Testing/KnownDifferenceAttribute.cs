namespace DynamoObjects.Testing;

/// <summary>Declares that a backend answers a test differently, and why.</summary>
/// <remarks>On that backend the test must fail, and is then reported as passed with the reason in its output. The day
/// it no longer fails, it is reported as failed: the difference is gone, and so should be the attribute. In a test with
/// rows of data each row must differ.</remarks>
/// <param name="backend">The backend or backends that differ.</param>
/// <param name="reason">What differs, for the reader of the test's output; not empty.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class KnownDifferenceAttribute(Backend backend, string reason) : Attribute
{
    /// <summary>The backend or backends that differ.</summary>
    public Backend Backend { get; } = backend;

    /// <summary>What differs.</summary>
    public string Reason { get; } = reason;

    /// <summary>A part of the message that the test fails with on that backend, in its exact case: a test that fails
    /// otherwise there is reported as failed.</summary>
    /// <value>The default is <see langword="null"/>: any failure is the difference, but one by timeout.</value>
    public string? ExpectedMessage { get; init; }
}
