using DynamoObjects.Testing.Reporting;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace DynamoObjects.Testing.Build;

/// <summary>Tells, at the end of a run of tests, what it came to on each backend, and leaves the same in files.</summary>
public sealed class TellOfRun : Task
{
    /// <summary>The folders of the test assemblies.</summary>
    [Required]
    public ITaskItem[] Folders { get; set; } = [];

    /// <summary>Where the files go; nowhere without it.</summary>
    public string? ResultsDirectory { get; set; }

    /// <summary>The name that the warnings stand under.</summary>
    [Required]
    public string Source { get; set; } = "";

    /// <summary>Whether the projects have told of themselves, and only the sum is left to tell.</summary>
    public bool Total { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var journals = Folders.SelectMany(folder => Journal.ReadAll(folder.ItemSpec)).ToList();
        var teller = new Teller(
            line => Log.LogMessage(MessageImportance.High, "{0}", line),
            (code, text) => Log.LogWarning(null, code, null, Source, 0, 0, 0, 0, "{0}", text),
            ResultsDirectory);
        if (Total)
            teller.TellTotal(journals);
        else
            teller.Tell(journals);
        return true;
    }
}
