using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Generator.Reading;

/// <summary>
/// Finds the classes that code uses as records: type arguments of the mapper, as in <c>database.Table&lt;Customer&gt;()</c>.
/// </summary>
/// <remarks>It resolves only names of that API, so the cost of an edit depends on the number of uses.</remarks>
internal static class RecordUses
{
    private const string Assembly = "DynamoObjects";

    /// <summary>
    /// The methods and types whose first type argument is a record, with the containing types of a method; none for a type.
    /// </summary>
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

    /// <summary>The methods whose type argument the compiler can infer.</summary>
    private static readonly HashSet<string> InferringMethods = new(["Save", "Delete", "AddRecordsAsync"], StringComparer.Ordinal);

    /// <summary>Returns whether a node may name a record, by its text alone.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node switch
        {
            GenericNameSyntax name => GenericApis.ContainsKey(name.Identifier.ValueText),
            InvocationExpressionSyntax call => GetCalledName(call) is IdentifierNameSyntax name
                && InferringMethods.Contains(name.Identifier.ValueText),
            _ => false,
        };

    /// <summary>Returns the name of the called method, or null.</summary>
    public static SimpleNameSyntax? GetCalledName(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };

    /// <summary>Returns the class that a candidate uses as a record, or null.</summary>
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

    /// <summary>Returns the name of the SDK's class that a candidate uses as a record, or null.</summary>
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
