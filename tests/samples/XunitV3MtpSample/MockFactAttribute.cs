using System.Runtime.CompilerServices;

namespace XunitV3MtpSample;

/// <summary>A custom attribute of a user.</summary>
public sealed class MockFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : DynamoFactAttribute(Backend.Mock, sourceFilePath, sourceLineNumber);
