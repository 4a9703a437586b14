using System.Text.RegularExpressions;
using DynamoObjects.Documentation;

namespace DynamoObjects.Layering.Tests;

/// <summary>AWS's error messages are data: each message exists once, in the folder of errors, and names its source.</summary>
public partial class MessageTests
{
    private const string ErrorsFolder = "Errors/";

    private const string SourceForms =
        "add '/// <remarks>Source: measured, October 2026, subject.</remarks>', 'Source: AWS documentation, link', "
        + "'Source: DynamoDB Local 3.3.1.' or 'Source: unverified, reason.'";

    private static readonly string MockFolder = Path.Combine(GeneratedDocument.FindRepositoryRoot(), "src", "DynamoObjects.Mock");

    /// <summary>Exceptions that are not errors of AWS: for callers of our own methods, for files, and for
    /// defects.</summary>
    private static readonly string[] NonServiceExceptions =
    [
        nameof(ArgumentException),
        nameof(InvalidOperationException),
        nameof(KeyNotFoundException),
        "JsonException",
        "SnapshotException",
        "UnreachableException",
    ];

    /// <summary>Folders and files with other sentences, which AWS does not send.</summary>
    private static readonly Dictionary<string, string> AllowedMessages = new()
    {
        ["Formats/"] = "problems of a text",
        ["Operations/OperationTable.cs"] = "unsupported features, which the documentation also lists",
        ["Regions/RegionTable.cs"] = "differences between regions, which the documentation also lists",
        ["Snapshots/"] = "problems of a file",
    };

    [Fact]
    public void Every_message_of_AWS_is_in_the_errors_folder()
    {
        var elsewhere = StringLiteral
            .ReadAll(MockFolder)
            .Where(t => !t.IsIn(ErrorsFolder) && IsSentence(t) && !NonServiceExceptions.Contains(t.Type))
            .ToList();

        AssertNone(elsewhere.Where(t => !AllowedMessages.Keys.Any(t.IsIn)).Select(t => $"{t.Path}: {t.Text}"));
        AssertNone(
            AllowedMessages.Keys.Where(allowed => !elsewhere.Exists(t => t.IsIn(allowed))).Select(allowed => $"{allowed} has no sentence")
        );
    }

    [Fact]
    public void No_message_exists_twice()
    {
        var repeated = StringLiteral
            .ReadAll(Path.Combine(MockFolder, ErrorsFolder))
            .Where(IsSentence)
            .GroupBy(t => t.Text)
            .Where(same => same.Count() > 1);

        AssertNone(repeated.Select(same => $"{same.Key}: {string.Join(", ", same.Select(t => t.Path))}"));
    }

    [Fact]
    public void Each_message_names_its_source()
    {
        var messages = MessageSource.ReadAll(Path.Combine(MockFolder, ErrorsFolder)).ToList();

        Assert.NotEmpty(messages);
        AssertNone(messages.Where(m => m.Kind is "").Select(m => $"{m.Group}: {m.Name} has '{m.Source}': {SourceForms}"));
    }

    private static void AssertNone(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong));

    private static bool IsSentence(StringLiteral text) => Sentence().IsMatch(text.Text);

    /// <summary>Three words in a row; or two at the beginning, the first with a capital letter.</summary>
    [GeneratedRegex(@"(?<!\S)\p{L}{2,} \p{L}+ \p{L}+|^\p{Lu}\p{Ll}+ \p{L}+")]
    private static partial Regex Sentence();
}
