namespace DynamoObjects.Testing;

/// <summary>Specifies that a test is expected to fail on a backend that behaves differently from AWS.</summary>
/// <remarks>A test that fails on that backend is reported as passed, with the reason in its output. A test that passes
/// there is reported as failed, so that you remove the attribute when the difference is gone. In a test with data rows,
/// every row must fail.</remarks>
/// <param name="backend">The backend or backends that behave differently.</param>
/// <param name="reason">The difference, as shown in the test's output; not empty.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class KnownDifferenceAttribute(Backend backend, string reason) : Attribute
{
    /// <summary>Gets the backend or backends that behave differently.</summary>
    public Backend Backend { get; } = backend;

    /// <summary>Gets the description of the difference.</summary>
    public string Reason { get; } = reason;

    /// <summary>Gets a part of the message with which the test fails on that backend.</summary>
    /// <value>A case-sensitive text. The default is <see langword="null"/>: any failure except a timeout
    /// matches.</value>
    /// <remarks>A test that fails with another message is reported as failed.</remarks>
    public string? ExpectedMessage { get; init; }
}
