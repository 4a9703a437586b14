using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Generator.Reading;

/// <summary>Finds the classes that code uses as records: type arguments of the mapper, as in
/// <c>database.Table&lt;Customer&gt;()</c>.</summary>
/// <remarks>Only names of that API are looked up, so that an edit costs no more than there are uses.</remarks>
internal static class RecordUses
{
    private const string Assembly = "DynamoObjects";

    /// <summary>What has a record as its first type argument, with the types that have such a method; none where it is a
    /// type itself.</summary>
    private static readonly Dictionary<string, string[]> GenericApis = new(StringComparer.Ordinal)
    {
        ["DynamoTable"] = [],
        ["DynamoTableCache"] = [],
        ["Table"] = ["DynamoDatabase"],
        ["GetTableName"] = ["DynamoDatabase"],
        ["CreateTableAsync"] = ["DynamoDatabase"],
        ["DeleteTableAsync"] = ["DynamoDatabase"],
        ["TableExistsAsync"] = ["DynamoDatabase"],
        ["WaitUntilActiveAsync"] = ["DynamoDatabase"],
        ["GetPrimaryKeyAsync"] = ["DynamoDatabase"],
        ["RaiseThroughputAsync"] = ["DynamoDatabase"],
        ["CopyItemAsync"] = ["DynamoDatabase"],
        ["CopyTableDataAsync"] = ["DynamoDatabase"],
        ["Save"] = ["DynamoTransaction"],
        ["Update"] = ["DynamoTransaction"],
        ["Delete"] = ["DynamoTransaction"],
        ["Check"] = ["DynamoTransaction"],
        ["Find"] = ["DynamoReadTransaction"],
        ["AddRecordsAsync"] = ["Seeder"],
    };

    /// <summary>Those of them whose type argument the compiler may find itself.</summary>
    private static readonly HashSet<string> InferringMethods = new(["Save", "Delete", "AddRecordsAsync"], StringComparer.Ordinal);

    /// <summary>Whether a node may name a record, by its text alone.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node switch
        {
            GenericNameSyntax name => GenericApis.ContainsKey(name.Identifier.ValueText),
            InvocationExpressionSyntax call => GetCalledName(call) is IdentifierNameSyntax name
                && InferringMethods.Contains(name.Identifier.ValueText),
            _ => false,
        };

    /// <summary>The name of the method that is called on something, or null.</summary>
    public static SimpleNameSyntax? GetCalledName(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };

    /// <summary>The class that a candidate uses as a record, or null.</summary>
    public static INamedTypeSymbol? FindRecord(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(node, cancellationToken);
        var argument = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) switch
        {
            INamedTypeSymbol { IsGenericType: true } type when IsApi(type, type.Name, within: null) => type.TypeArguments[0],
            IMethodSymbol { IsGenericMethod: true } method when IsApi(method, method.Name, method.ContainingType.Name) =>
                method.TypeArguments[0],
            _ => null,
        };
        return argument is INamedTypeSymbol { TypeKind: TypeKind.Class } record ? record : null;
    }

    /// <summary>The name of the class of the context that a candidate uses as a record, or null.</summary>
    public static string? FindContextClassName(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        FindRecord(node, model, cancellationToken) is { } type && IsContextClass(type) ? TypeNames.GetFullName(type) : null;

    public static bool IsContextClass(INamedTypeSymbol type) =>
        AttributeNames.Find(type, ContextNames.Table) is not null && AttributeNames.Find(type, AttributeNames.Table) is null;

    private static bool IsApi(ISymbol symbol, string name, string? within) =>
        symbol.ContainingAssembly?.Name is { } assembly
        && (assembly == Assembly || assembly.StartsWith(Assembly + ".", StringComparison.Ordinal))
        && GenericApis.TryGetValue(name, out var types)
        && (within is null ? types.Length == 0 : types.Contains(within));
}
