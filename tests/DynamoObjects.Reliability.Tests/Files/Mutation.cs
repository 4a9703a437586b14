namespace DynamoObjects.Reliability.Files;

/// <summary>A kind of damage to a file by a disk, a copy or a person.</summary>
internal sealed record Mutation(string Name, Func<byte[], Random, byte[]> Apply)
{
    private const int MaxRange = 4096;

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("truncated", (bytes, random) => bytes[..random.Next(bytes.Length)]),
        new("one bit flipped", FlipBit),
        new("a range overwritten", Overwrite),
        new("a range zeroed", Zero),
        new("a range doubled", (bytes, random) => WithRange(bytes, random, range => [.. range, .. range])),
        new("a range cut out", (bytes, random) => WithRange(bytes, random, _ => [])),
        new("a line doubled", (bytes, random) => WithLine(bytes, random, line => [.. line, .. line])),
        new("a line cut out", (bytes, random) => WithLine(bytes, random, _ => [])),
    ];

    private static byte[] FlipBit(byte[] bytes, Random random)
    {
        var mutated = bytes.ToArray();
        mutated[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return mutated;
    }

    private static byte[] Overwrite(byte[] bytes, Random random) => WithRange(bytes, random, range =>
        {
            random.NextBytes(range);
            return range;
        });

    private static byte[] Zero(byte[] bytes, Random random) => WithRange(bytes, random, range => new byte[range.Length]);

    private static byte[] WithRange(byte[] bytes, Random random, Func<byte[], byte[]> change)
    {
        var start = random.Next(bytes.Length);
        return With(bytes, start, Math.Min(bytes.Length, start + random.Next(1, MaxRange)), change);
    }

    private static byte[] WithLine(byte[] bytes, Random random, Func<byte[], byte[]> change)
    {
        var within = random.Next(bytes.Length);
        var start = bytes.AsSpan(0, within).LastIndexOf((byte)'\n') + 1;
        var length = bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        return With(bytes, start, length == 0 ? bytes.Length : start + length, change);
    }

    private static byte[] With(byte[] bytes, int start, int end, Func<byte[], byte[]> change) =>
        [.. bytes[..start], .. change(bytes[start..end]), .. bytes[end..]];
}
