using DynamoObjects.Documentation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Layering.Tests;

/// <summary>A list of more than six parameters should be a type.</summary>
public class ParameterTests
{
    private const int MaxParameters = 6;

    /// <summary>Longer lists that are allowed. Records may have any number of members, and public members are for
    /// users.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["DynamoObjects/ItemChangedException.cs: ItemChangedException"] = "gives the public properties of an exception their values",
        ["DynamoObjects/TransactionFailure.cs: TransactionFailure"] = "gives the public properties of an outcome their values",
        ["DynamoObjects.Testing.Xunit/DynamoTestCase.cs: DynamoTestCase"] = "begins with the parameters of xUnit's own test case",
        ["DynamoObjects.Testing.Xunit/Execution/DynamoTestCaseRunner.cs: DynamoTestCaseRunner"] = "the parameters of xUnit's own runner",
        ["DynamoObjects.Testing.Xunit/Execution/DynamoTestRunner.cs: DynamoTestRunner"] = "the parameters of xUnit's own runner",
        ["DynamoObjects.Testing.Xunit/Execution/DynamoTestInvoker.cs: DynamoTestInvoker"] = "the parameters of xUnit's own invoker",
        ["DynamoObjects.Testing.XunitV3/Execution/DynamoTestCase.cs: Run"] = "a method of xUnit's own interface",
    };

    [Fact]
    public void No_list_of_parameters_is_longer_than_six()
    {
        var source = Path.Combine(GeneratedDocument.FindRepositoryRoot(), "src");
        var longer = SourceFiles
            .ReadFolder(source)
            .SelectMany(file =>
                file.Root.DescendantNodes()
                    .OfType<ParameterListSyntax>()
                    .Where(list => list.Parameters.Count > MaxParameters && !IsExempt(list.Parent!))
                    .Select(list => $"{file.Path}: {GetName(list.Parent!)}")
            )
            .ToList();

        var wrong = longer
            .Except(Exceptions.Keys)
            .Concat(Exceptions.Keys.Except(longer).Select(exception => $"{exception} is not longer any more"))
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool IsExempt(SyntaxNode owner) =>
        owner is RecordDeclarationSyntax
        || HasModifier(owner, SyntaxKind.OverrideKeyword)
        || owner
            .AncestorsAndSelf()
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is not BaseNamespaceDeclarationSyntax)
            .All(member => HasModifier(member, SyntaxKind.PublicKeyword));

    private static bool HasModifier(SyntaxNode owner, SyntaxKind modifier) =>
        owner is MemberDeclarationSyntax member && member.Modifiers.Any(modifier);

    private static string GetName(SyntaxNode owner) =>
        owner switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
            MethodDeclarationSyntax method => method.Identifier.Text,
            LocalFunctionStatementSyntax function => function.Identifier.Text,
            _ => owner.Kind().ToString(),
        };
}
