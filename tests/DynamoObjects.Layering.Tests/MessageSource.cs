using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Layering.Tests;

/// <summary>A message of the mock, or a list of enumeration values in one, and the source of its text.</summary>
/// <param name="Group">The group of messages, which is a file.</param>
/// <param name="Name">The name of the constant, property or method.</param>
/// <param name="Text">The text, with <c>…</c> for what depends on the request.</param>
/// <param name="Source">The remark after <c>Source: </c>; empty if there is none.</param>
internal sealed partial record MessageSource(string Group, string Name, string Text, string Source)
{
    public const string Measured = "measured";
    public const string Documented = "AWS documentation";
    public const string Local = "DynamoDB Local";
    public const string Unverified = "unverified";

    /// <summary>The kind of source; empty if the remark does not have the form of one.</summary>
    public string Kind => Form().Match(Source) is { Success: true } match ? match.Groups["kind"].Value : "";

    /// <summary>What follows the kind, such as the reason that a text is unverified.</summary>
    public string Detail => Form().Match(Source).Groups["detail"].Value;

    /// <summary>Reads the messages in a folder.</summary>
    public static IEnumerable<MessageSource> ReadAll(string folder) =>
        from file in SourceFiles.ReadFolder(folder)
        where GroupName().Match(file.Path) is { Success: true }
        from type in file.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()
        from member in type.Members
        where member.Modifiers.Any(SyntaxKind.PublicKeyword) && IsText(member)
        select new MessageSource(
            GroupName().Match(file.Path).Groups["group"].Value,
            NameOf(member),
            StringLiteral.ReadAll(member).OrderByDescending(text => text.Length).FirstOrDefault("").Replace("{}", "…"),
            ReadSource(member)
        );

    private static bool IsText(MemberDeclarationSyntax member) =>
        member switch
        {
            FieldDeclarationSyntax field => field.Declaration.Type.ToString() == "string",
            PropertyDeclarationSyntax property => property.Type.ToString() == "string",
            MethodDeclarationSyntax method => method.ReturnType.ToString() == "string",
            _ => false,
        };

    private static string NameOf(MemberDeclarationSyntax member) =>
        member switch
        {
            FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            MethodDeclarationSyntax method => method.Identifier.Text,
            _ => "",
        };

    private static string ReadSource(MemberDeclarationSyntax member) =>
        Remark().Match(member.GetLeadingTrivia().ToFullString()) is { Success: true } remark
            ? LineBreak().Replace(remark.Groups["source"].Value, " ").TrimEnd('.')
            : "";

    [GeneratedRegex(@"^(Messages\.(?<group>\w+)|(?<group>EnumValues))\.cs$")]
    private static partial Regex GroupName();

    [GeneratedRegex("<remarks>Source: (?<source>[^<]+)</remarks>")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\s*\n\s*/// ")]
    private static partial Regex LineBreak();

    [GeneratedRegex(
        $"^((?<kind>{Measured}), (?<detail>[A-Z][a-z]+ 20[0-9]{{2}}, .+)"
            + $"|(?<kind>{Documented}), (?<detail>https://docs\\.aws\\.amazon\\.com/.+)"
            + $"|(?<kind>{Local}) (?<detail>[0-9]+\\.[0-9]+\\.[0-9]+)"
            + $"|(?<kind>{Unverified}), (?<detail>.+))$"
    )]
    private static partial Regex Form();
}
