namespace DynamoObjects.Testing.Reporting;

/// <summary>The record of a run that one test process has written to a file beside the test assembly.</summary>
/// <remarks>It has a line for the run itself, then one for each case that starts or ends and for each warning, with
/// parts separated by tabs, and one for the end of the process. Without the last line, the process was killed or
/// crashed, and tests may be missing. Each line is written at once, because the test platform keeps the output of a
/// process to itself, and kills a process that takes long to exit.</remarks>
internal sealed class Journal
{
    /// <summary>The folder of all journals, beside the test assembly.</summary>
    public const string Folder = "dynamo-run";

    public const string Extension = ".tsv";

    /// <summary>The line that a process writes when it ends.</summary>
    public const string EndLine = "end";

    /// <summary>The line for a run that the test platform reported as successful, so that no process of it can have
    /// crashed.</summary>
    public const string SuccessLine = "success";

    private const string Begin = "begin";
    private const string Case = "case";
    private const string Warning = "warning";
    private const char Divider = '\t';

    private Journal(string testFolder, string project, string framework, DateTime ended) =>
        (TestFolder, Project, Framework, Ended) = (testFolder, project, framework, ended);

    /// <summary>The folder of the test assembly; empty if the journal was not read from a folder.</summary>
    public string TestFolder { get; }

    /// <summary>The name of the test assembly.</summary>
    public string Project { get; }

    /// <summary>The target framework, such as <c>net10.0</c>.</summary>
    public string Framework { get; }

    /// <summary>When the last line was written, in UTC.</summary>
    public DateTime Ended { get; }

    public IReadOnlyList<CaseLine> Cases { get; private init; } = [];

    /// <summary>The cases that have started and not ended.</summary>
    public IReadOnlyList<UnfinishedCase> Unfinished { get; private init; } = [];

    /// <summary>Whether <see cref="Cases"/> contains all tests of the process: it has not crashed and was not
    /// killed.</summary>
    public bool IsComplete { get; private init; }

    /// <summary>Problems outside the tests.</summary>
    public IReadOnlyList<string> Warnings { get; private init; } = [];

    public static string FormatRunLine(string project, string framework) => Join(project, framework);

    public static string FormatLine(string warning) => Join(Warning, warning);

    public static string FormatLine(UnfinishedCase unfinished) => Join(Begin, unfinished.Backend, unfinished.Id, unfinished.Test);

    public static string FormatLine(CaseLine line) =>
        Join(
            Case,
            line.Outcome.ToString(),
            line.Backend,
            line.Id,
            line.Test,
            line.SkipReason,
            line.UnverifiedReason,
            line.DifferenceReason,
            line.DifferenceMessage
        );

    /// <summary>Reads the journals of the processes that ran the tests of a folder.</summary>
    public static IReadOnlyList<Journal> ReadAll(string testFolder) =>
        Files(testFolder).Select(path => Read(path, testFolder)).OfType<Journal>().ToList();

    /// <summary>Records in the journals of a folder that the test platform has reported success.</summary>
    /// <remarks>The platform may have killed a process that was slow to exit, after all of its tests.</remarks>
    public static void MarkSucceeded(string testFolder)
    {
        foreach (var path in Files(testFolder))
            File.AppendAllText(path, SuccessLine + "\n");
    }

    public static Journal? Parse(IReadOnlyList<string> lines, DateTime ended, string testFolder = "")
    {
        var parts = lines.Select(line => line.Split(Divider).Select(Unescape).ToArray()).ToList();
        if (parts.Count == 0 || parts[0].Length != 2)
            return null;

        // A process that was killed may have left an incomplete line.
        var reader = new CaseLineReader();
        foreach (var line in parts.Skip(1))
        {
            if (line.Length == 4 && line[0] == Begin)
                reader.Begin(new UnfinishedCase(line[1], line[2], line[3]));
            else if (CaseOf(line) is { } caseLine)
                reader.End(caseLine);
        }

        return new Journal(testFolder, parts[0][0], parts[0][1], ended)
        {
            Cases = reader.Cases,
            Unfinished = reader.Unfinished,
            IsComplete = Has(SuccessLine) || (Has(EndLine) && reader.Unfinished.Count == 0),
            Warnings = parts.Skip(1).Where(line => line.Length == 2 && line[0] == Warning).Select(line => line[1]).ToList(),
        };

        bool Has(string line) => parts.Exists(part => part.Length == 1 && part[0] == line);
    }

    private static string[] Files(string testFolder)
    {
        var folder = Path.Combine(testFolder, Folder);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Extension) : [];
    }

    private static CaseLine? CaseOf(string[] line) =>
        line.Length == 9 && line[0] == Case && Enum.TryParse<CaseLineOutcome>(line[1], out var outcome)
            ? new CaseLine(outcome, line[2], line[3], line[4], line[5], line[6], line[7], line[8])
            : null;

    private static Journal? Read(string path, string testFolder)
    {
        // The process that writes it may still be running.
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return Parse(reader.ReadToEnd().Split(['\n'], StringSplitOptions.RemoveEmptyEntries), File.GetLastWriteTimeUtc(path), testFolder);
    }

    private static string Join(params string[] parts) => string.Join(Divider.ToString(), parts.Select(Escape));

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\r", "\\r").Replace("\n", "\\n");

    private static string Unescape(string text)
    {
        if (text.IndexOf('\\') < 0)
            return text;
        var result = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
                result.Append(text[i]);
            else
                result.Append(
                    text[++i] switch
                    {
                        't' => '\t',
                        'r' => '\r',
                        'n' => '\n',
                        var other => other,
                    }
                );
        }

        return result.ToString();
    }
}
