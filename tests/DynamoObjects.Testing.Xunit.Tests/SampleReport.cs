using System.Text.RegularExpressions;

namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>The expected reports in the output of a sample's failing tests.</summary>
internal static partial class SampleReport
{
    /// <summary>The report of the test that creates a table and writes one item.</summary>
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
