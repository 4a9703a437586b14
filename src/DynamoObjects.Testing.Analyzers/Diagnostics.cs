using System.Collections.Immutable;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>Everything the analyzers say, in one place.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor AsyncVoid = Warning(
        "DYNT101",
        "Test is async void",
        "'{0}' is async void: nothing awaits it, and its tables may go while it runs; let it return a Task"
    );

    public static readonly DiagnosticDescriptor Unawaited = Warning(
        "DYNT102",
        "Call is not awaited",
        "'{0}' does not await '{1}': the test may end before the call does, and never sees it fail; await it in an async test"
    );

    public static readonly DiagnosticDescriptor EmptyBackendSet = Warning(
        "DYNT103",
        "Backend set selects nothing",
        "'{0}' names no backend, or one that there is not: name at least one of Mock, Local and Aws"
    );

    public static readonly DiagnosticDescriptor HardCodedClient = Warning(
        "DYNT104",
        "Client is hard-coded",
        "'new {0}' goes past the test's backend and its tables: take the client as a parameter, or from DynamoTestContext.Current"
    );

    public static readonly DiagnosticDescriptor ParameterNotProvided = Warning(
        "DYNT105",
        "Nothing gives the parameter",
        "Nothing gives '{0}' a value: [{1}] gives {2}"
    );

    public static readonly DiagnosticDescriptor ConstructorParameterNotProvided = Warning(
        "DYNT106",
        "Nothing gives the constructor parameter",
        "Nothing gives the constructor parameter '{0}' a value: a class with [{1}] is given {2}"
    );

    public static readonly DiagnosticDescriptor PlainTest = Warning(
        "DYNT107",
        "Test runs on no backend",
        "'{0}' is a [{1}], which runs on no backend, and {2}: declare it with [{3}]"
    );

    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        AsyncVoid,
        Unawaited,
        EmptyBackendSet,
        HardCodedClient,
        ParameterNotProvided,
        ConstructorParameterNotProvided,
        PlainTest
    );

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(
            id,
            title,
            message,
            "DynamoObjects.Testing",
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            helpLinkUri: HelpLinks.To(id)
        );
}
