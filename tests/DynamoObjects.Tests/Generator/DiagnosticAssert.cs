using System.Globalization;

namespace DynamoObjects.Tests.Generator;

internal static class DiagnosticAssert
{
    /// <summary>Asserts that the only diagnostic is this one, at this text.</summary>
    public static void Reported(GeneratorRun run, string id, string message, string at)
    {
        Assert.Null(run.Result.Exception);
        var diagnostic = Assert.Single(run.Problems);
        Assert.Equal((id, message), (diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        var line = diagnostic.Location.GetLineSpan();
        Assert.Equal("Records.cs", line.Path);
        var text = run.Source.Split('\n')[line.StartLinePosition.Line];
        Assert.Equal(at, text.Substring(line.StartLinePosition.Character, diagnostic.Location.SourceSpan.Length));
    }

    /// <summary>Asserts that there is no diagnostic, and that source and generated code compile.</summary>
    public static void Mapped(GeneratorRun run)
    {
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerErrors);
        Assert.NotEmpty(run.Result.GeneratedSources);
    }
}
