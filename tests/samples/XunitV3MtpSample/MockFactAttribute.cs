using System.Runtime.CompilerServices;

namespace XunitV3MtpSample;

/// <summary>An attribute of the user's own.</summary>
public sealed class MockFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : DynamoFactAttribute(Backend.Mock, sourceFilePath, sourceLineNumber);
