using System.Text.RegularExpressions;

namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>What the output of a sample's failing tests must hold.</summary>
internal static partial class SampleReport
{
    /// <summary>Of the test that makes a table and stores one item.</summary>
    public static Regex OneItemPattern => Requests();

    [GeneratedRegex(
        """
            2 requests:
              1\. CreateTable store: .* -> ok, [0-9.]+ ms
              2\. PutItem store: Item: \{id: "one"\} -> ok, 1 write unit, [0-9.]+ ms
            Table store: 1 item
              \{id: "one"\}
            """
    )]
    private static partial Regex Requests();
}
