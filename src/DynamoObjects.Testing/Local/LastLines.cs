namespace DynamoObjects.Testing.Local;

/// <summary>The last lines of an output. Thread-safe.</summary>
internal sealed class LastLines(int count)
{
    private readonly Queue<string> _lines = new(count);

    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            if (_lines.Count == count)
            {
                _lines.Dequeue();
            }

            _lines.Enqueue(line);
        }
    }

    public override string ToString()
    {
        lock (_lines)
        {
            return string.Join(Environment.NewLine, _lines);
        }
    }
}
