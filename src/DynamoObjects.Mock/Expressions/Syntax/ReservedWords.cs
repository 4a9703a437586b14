using System.Collections.Frozen;

namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>The words, in any case, that an expression cannot use as attribute names without a placeholder.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ReservedWords.html</remarks>
internal static class ReservedWords
{
    private static readonly FrozenSet<string> Words = Read().ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string name) => Words.Contains(name);

    private static IEnumerable<string> Read()
    {
        using var stream = typeof(ReservedWords).Assembly.GetManifestResourceStream("ReservedWords.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Trim();
        }
    }
}
