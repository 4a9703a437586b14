namespace DynamoObjects.Testing.Local;

/// <summary>The last lines of an output. Thread-safe.</summary>
internal sealed class LastLines(int count)
{
    private readonly Queue<string> lines = new(count);

    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (lines)
        {
            if (lines.Count == count)
            {
                lines.Dequeue();
            }

            lines.Enqueue(line);
        }
    }

    public override string ToString()
    {
        lock (lines)
        {
            return string.Join(Environment.NewLine, lines);
        }
    }
}
