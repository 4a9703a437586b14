using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Takes the test's prefix off the messages of what DynamoDB refuses, so that a test reads the names that it wrote.</summary>
internal static class IncomingErrors
{
    public static void Rewrite(Exception error, TableNames names)
    {
        if (error is TransactionCanceledException { CancellationReasons: { } reasons })
        {
            foreach (var reason in reasons)
            {
                if (reason.Message is { } text)
                    reason.Message = names.RemovePrefixFromText(text);
            }
        }

        var message = error.Message;
        var rewritten = names.RemovePrefixFromText(message);
        if (!ReferenceEquals(rewritten, message))
            Message(error) = rewritten;
    }

    // An exception's message can only be set by its constructor, and a copy would lose the stack and what a subclass carries.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_message")]
    private static extern ref string? Message(Exception error);
}
