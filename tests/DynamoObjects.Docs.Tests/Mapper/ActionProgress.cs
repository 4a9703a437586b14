namespace Docs.Mapper;

// begin-snippet: mapper-action-progress
internal sealed class ActionProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
// end-snippet
