using System.Collections.Immutable;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>The diagnostics of all analyzers.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor AsyncVoid = Warning(
        "DYNT101",
        "Test is async void",
        "'{0}' is async void: the test framework does not await it, and its tables can be dropped while it runs; return a Task"
    );

    public static readonly DiagnosticDescriptor Unawaited = Warning(
        "DYNT102",
        "Call is not awaited",
        "'{0}' does not await '{1}': the test can end before the call, and misses its errors; await the call in an async test"
    );

    public static readonly DiagnosticDescriptor EmptyBackendSet = Warning(
        "DYNT103",
        "Backend set is empty",
        "'{0}' names no valid backend; name at least one of Mock, Local and Aws"
    );

    public static readonly DiagnosticDescriptor HardCodedClient = Warning(
        "DYNT104",
        "Client is hard-coded",
        "'new {0}' bypasses the test's backend and its tables; take the client as a parameter, or from DynamoTestContext.Current"
    );

    public static readonly DiagnosticDescriptor ParameterNotProvided = Warning(
        "DYNT105",
        "Parameter has no value",
        "The parameter '{0}' has no value: [{1}] provides {2}"
    );

    public static readonly DiagnosticDescriptor ConstructorParameterNotProvided = Warning(
        "DYNT106",
        "Constructor parameter has no value",
        "The constructor parameter '{0}' has no value: a class with [{1}] receives {2}"
    );

    public static readonly DiagnosticDescriptor PlainTest = Warning(
        "DYNT107",
        "Test runs on no backend",
        "'{0}' is a [{1}], which runs on no backend, so {2}; use [{3}]"
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
