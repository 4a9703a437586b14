namespace DynamoObjects.Testing.Reporting;

/// <summary>Reads the lines of one journal, and keeps the cases that have started and not ended.</summary>
internal sealed class CaseLineReader
{
    private readonly List<CaseLine> _cases = [];
    private readonly List<UnfinishedCase> _unfinished = [];

    public IReadOnlyList<CaseLine> Cases => _cases;

    public IReadOnlyList<UnfinishedCase> Unfinished => _unfinished;

    public void Begin(UnfinishedCase unfinished) => _unfinished.Add(unfinished);

    public void End(CaseLine line)
    {
        _cases.Add(line);
        _unfinished.Remove(new UnfinishedCase(line.Backend, line.Id, line.Test));
    }
}
