using System.Globalization;
using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace DynamoObjects.Generator.Writing;

/// <summary>Code fragments that are written in several places.</summary>
internal static class Code
{
    public const string Mapping = "global::DynamoObjects.Mapping.";
    public const string Value = "global::Amazon.DynamoDBv2.Model.AttributeValue";
    public const string Item = "global::System.Collections.Generic.Dictionary<string, global::Amazon.DynamoDBv2.Model.AttributeValue>";

    private static readonly string GeneratedCodeAttribute =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"DynamoObjects.Generator\", \"{typeof(Code).Assembly.GetName().Version}\")]";

    /// <summary>Writes the attributes that exclude generated code from analyzers and coverage.</summary>
    public static void WriteAttributes(IndentedText text)
    {
        text.Line(GeneratedCodeAttribute);
        text.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
    }

    /// <summary>Writes the attribute of a generated field, which has no coverage.</summary>
    public static void WriteFieldAttribute(IndentedText text) => text.Line(GeneratedCodeAttribute);

    public static string Literal(string? value) => value is null ? "null" : SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Bool(bool value) => value ? "true" : "false";

    public static string Strings(EquatableArray<string> values) =>
        values.Count == 0 ? "global::System.Array.Empty<string>()" : $"new string[] {{ {string.Join(", ", values.Select(Literal))} }}";
}
