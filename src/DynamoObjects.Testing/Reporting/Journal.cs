namespace DynamoObjects.Testing.Reporting;

/// <summary>What one test process has written down of its run, in a file beside the test assembly.</summary>
/// <remarks>A line for the run itself, then one for each case that begins or ends and each warning, their parts divided
/// by tabs, and one for the end of the process: without it, the process was killed or crashed, and tests may be
/// missing. It is written line by line, for the test platform keeps what a process prints to itself, and ends one that
/// takes long to exit.</remarks>
internal sealed class Journal
{
    /// <summary>The folder of all journals, beside the test assembly.</summary>
    public const string Folder = "dynamo-run";

    public const string Extension = ".tsv";

    /// <summary>The process came to its end and wrote this line.</summary>
    public const string EndLine = "end";

    /// <summary>The test platform reported success, so no process of the run can have died.</summary>
    public const string SuccessLine = "success";

    private const string Begin = "begin";
    private const string Case = "case";
    private const string Warning = "warning";
    private const char Divider = '\t';

    private Journal(string testFolder, string project, string framework, DateTime ended) =>
        (TestFolder, Project, Framework, Ended) = (testFolder, project, framework, ended);

    /// <summary>Where the test assembly is; empty where nobody has read it from there.</summary>
    public string TestFolder { get; }

    /// <summary>The name of the test assembly.</summary>
    public string Project { get; }

    /// <summary>What it is built for, as <c>net10.0</c>.</summary>
    public string Framework { get; }

    /// <summary>When the last line was written; UTC.</summary>
    public DateTime Ended { get; }

    public IReadOnlyList<CaseLine> Cases { get; private init; } = [];

    /// <summary>The cases that have begun and not ended.</summary>
    public IReadOnlyList<UnfinishedCase> Unfinished { get; private init; } = [];

    /// <summary>Whether all tests of the process are in <see cref="Cases"/>: neither a crash nor a kill can have cut it off.</summary>
    public bool IsComplete { get; private init; }

    /// <summary>What went wrong beside the tests.</summary>
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

    /// <summary>Reads the journals of the processes that have run the tests of a folder.</summary>
    public static IReadOnlyList<Journal> ReadAll(string testFolder) =>
        Files(testFolder).Select(path => Read(path, testFolder)).OfType<Journal>().ToList();

    /// <summary>Notes in the journals of a folder that the test platform has reported success.</summary>
    /// <remarks>It may have killed a process that was slow to exit, after all of its tests.</remarks>
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

        // A process that was killed may have left half a line.
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
        // The process that writes it may still be there.
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
