using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Removes the test's prefix from error messages of DynamoDB, so that a test sees its own table
/// names.</summary>
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

    // Only the constructor can set an exception's message, and a copy would lose the stack trace and the data of a
    // subclass.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_message")]
    private static extern ref string? Message(Exception error);
}
