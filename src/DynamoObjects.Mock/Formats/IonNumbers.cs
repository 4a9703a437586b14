using System.Text.RegularExpressions;

namespace DynamoObjects.Mock.Formats;

/// <summary>Classifies the tokens of Ion's text that begin with a digit or a sign.</summary>
/// <remarks>https://amazon-ion.github.io/ion-docs/docs/spec.html</remarks>
internal static partial class IonNumbers
{
    public static bool IsTimestamp(string text) => Timestamp().IsMatch(text);

    public static bool IsNotFinite(string text) => text is "+inf" or "-inf";

    public static bool IsNumber(string text) => Number().IsMatch(text);

    [GeneratedRegex("^[0-9]{4}(T|-[0-9])")]
    private static partial Regex Timestamp();

    [GeneratedRegex(
        @"^-?(0[xX][0-9a-fA-F]+(_[0-9a-fA-F]+)*|0[bB][01]+(_[01]+)*"
            + @"|(0|[1-9][0-9]*(_[0-9]+)*)(\.([0-9]+(_[0-9]+)*)?)?([eEdD][+-]?[0-9]+)?)\z"
    )]
    private static partial Regex Number();
}
