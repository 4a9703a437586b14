using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>Reports code that bypasses the test: hard-coded clients, and calls that are not awaited.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TestBodyAnalyzer() : TestAnalyzer(Diagnostics.HardCodedClient, Diagnostics.Unawaited)
{
    private const string Client = "Amazon.DynamoDBv2.AmazonDynamoDBClient";
    private const string Context = "Amazon.DynamoDBv2.DataModel.DynamoDBContext";
    private const string ClientInterface = "Amazon.DynamoDBv2.IAmazonDynamoDB";

    private static readonly string[] Awaitable = ["System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask"];

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterOperationAction(AnalyzeCreation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(AnalyzeStatement, OperationKind.ExpressionStatement);
    }

    private static void AnalyzeCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (CreatesClient(creation) && TestAttributes.IsInTest(context.ContainingSymbol))
            context.ReportDiagnostic(Diagnostic.Create(Diagnostics.HardCodedClient, creation.Syntax.GetLocation(), creation.Type!.Name));
    }

    // A context without a client creates one.
    private static bool CreatesClient(IObjectCreationOperation creation) =>
        creation.Type?.ToDisplayString() switch
        {
            Client => true,
            Context => !creation.Arguments.Any(argument =>
                argument.Parameter?.Type is { } type && type.ToDisplayString() == ClientInterface
            ),
            _ => false,
        };

    // In an async test, the compiler reports it (CS4014).
    private static void AnalyzeStatement(OperationAnalysisContext context)
    {
        if (((IExpressionStatementOperation)context.Operation).Operation is not IInvocationOperation call || !IsAwaitable(call.Type))
            return;
        if (context.ContainingSymbol is IMethodSymbol { IsAsync: false } method && TestAttributes.IsTest(method) && !IsInFunction(call))
            context.ReportDiagnostic(
                Diagnostic.Create(Diagnostics.Unawaited, call.Syntax.GetLocation(), method.Name, call.TargetMethod.Name)
            );
    }

    private static bool IsAwaitable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition: { } definition }
        && Awaitable.Contains($"{definition.ContainingNamespace?.ToDisplayString()}.{definition.Name}");

    private static bool IsInFunction(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }
}
