using System.Globalization;
using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace DynamoObjects.Generator.Writing;

/// <summary>Pieces of code that are written in several places.</summary>
internal static class Code
{
    internal const string Mapping = "global::DynamoObjects.Mapping.";
    internal const string Value = "global::Amazon.DynamoDBv2.Model.AttributeValue";
    internal const string Item = "global::System.Collections.Generic.Dictionary<string, global::Amazon.DynamoDBv2.Model.AttributeValue>";

    private static readonly string Tool =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"DynamoObjects.Generator\", \"{typeof(Code).Assembly.GetName().Version}\")]";

    /// <summary>Keeps analyzers and coverage from what nobody has written.</summary>
    internal static void Attributes(IndentedText text)
    {
        text.Line(Tool);
        text.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
    }

    /// <summary>The same of a field, which has no code to cover.</summary>
    internal static void Field(IndentedText text) => text.Line(Tool);

    internal static string Literal(string? value) => value is null ? "null" : SymbolDisplay.FormatLiteral(value, quote: true);

    internal static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Bool(bool value) => value ? "true" : "false";

    internal static string Strings(EquatableArray<string> values)
        => values.Count == 0 ? "global::System.Array.Empty<string>()" : $"new string[] {{ {string.Join(", ", values.Select(Literal))} }}";
}
