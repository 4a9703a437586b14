using System.Text;
using DynamoObjects.Mock.Tests.Operations;

namespace DynamoObjects.Mock.Tests.Snapshots;

public class CorruptSnapshotTests
{
    [Fact]
    public async Task A_truncated_text_is_reported_with_the_line_of_its_end()
    {
        var text = await SmallAsync();

        for (var length = 0; length < text.Length; length++)
        {
            var exception = await Assert.ThrowsAsync<MockDataException>(() => SnapshotText.LoadAsync(text[..length]));
            Assert.Equal(1 + text.AsSpan(0, length).Count((byte)'\n'), exception.Line);
        }
    }

    [Fact]
    public async Task A_text_with_any_bit_flipped_is_rejected()
    {
        var text = await SmallAsync();
        var last = text.AsSpan(0, text.Length - 1).LastIndexOf((byte)'\n');

        for (var at = 0; at < text.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var damaged = text.ToArray();
                damaged[at] ^= (byte)(1 << bit);
                // The hash is in hexadecimal digits, whose case does not matter.
                if (at > last && char.IsAsciiLetter((char)text[at]) && bit == 5)
                    continue;
                await Assert.ThrowsAsync<MockDataException>(() => SnapshotText.LoadAsync(damaged));
            }
        }
    }

    [Fact]
    public async Task A_line_that_is_not_JSON_is_reported_by_its_number()
    {
        var lines = Lines(await SmallAsync());
        lines[3] = lines[3].Replace("\"N\"", "\"N", StringComparison.Ordinal);

        var exception = await Assert.ThrowsAsync<MockDataException>(() => SnapshotText.LoadAsync(Text(lines)));

        Assert.Equal(4, exception.Line);
        Assert.StartsWith("Line 4: the line is invalid, because the file is damaged or was edited: ", exception.Message);
    }

    [Theory]
    [InlineData("\"1\"", "\"7\"", 7, "the SHA-256 is not ")]
    [InlineData("\"sk\":", "\"so\":", 3, "the item has no valid key 'sk' of the type N")]
    [InlineData("{\"N\":", "{\"S\":", 3, "the item has no valid key 'sk' of the type N")]
    public async Task A_changed_item_is_reported(string old, string changed, int line, string problem)
    {
        var lines = Lines(await SmallAsync());
        lines[2] = lines[2].Replace(old, changed, StringComparison.Ordinal);

        var exception = await Assert.ThrowsAsync<MockDataException>(() => SnapshotText.LoadAsync(Text(lines)));

        Assert.Equal(line, exception.Line);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_too_large_is_reported()
    {
        var lines = Lines(await SmallAsync());
        var at = Array.FindIndex(lines, line => line.Contains("\"p1\"", StringComparison.Ordinal));
        lines[at] = lines[at].Replace("\"p1\"", $"\"{new string('p', 2049)}\"", StringComparison.Ordinal);

        Assert.Contains(
            "the item has a key that is too large: a hash key has at most 2,048 bytes",
            await GetErrorAsync(lines),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("\"p1\"", "\"\\ud800\"")]
    [InlineData("\"pk\":{\"S\":\"p1\"}", "\"pk\":{\"S\":\"p1\"},\"\\udc00\":{\"S\":\"x\"}")]
    public async Task Half_of_a_surrogate_pair_is_reported_before_the_hash(string old, string changed)
    {
        var lines = Lines(await SmallAsync());
        var at = Array.FindIndex(lines, line => line.Contains(old, StringComparison.Ordinal));
        lines[at] = lines[at].Replace(old, changed, StringComparison.Ordinal);

        Assert.StartsWith($"Line {at + 1}: the line is invalid", await GetErrorAsync(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_added_or_reordered_lines_are_reported()
    {
        var lines = Lines(await SmallAsync());

        Assert.Contains(
            "the table 'books' has 2 items, but was saved with 3",
            await GetErrorAsync([.. lines[..2], .. lines[3..]]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "there is an item before the first table",
            await GetErrorAsync([lines[0], lines[2], .. lines[1..]]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "the table 'books' occurs twice",
            await GetErrorAsync([.. lines[..5], lines[1], .. lines[2..]]),
            StringComparison.Ordinal
        );
        Assert.Contains("SHA-256", await GetErrorAsync([lines[0], lines[1], lines[3], lines[2], .. lines[4..]]), StringComparison.Ordinal);
        Assert.Contains("there is text after the last line", await GetErrorAsync([.. lines[..^1], lines[4], ""]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{"Format":"dynamoobjects-data","Version":2}""",
        "was saved in version 2 of the format, but this version of DynamoObjects.Mock reads version 1: update the package"
    )]
    [InlineData("""{"tables":[]}""", "this is not a saved database")]
    [InlineData("hello", "this is not a saved database")]
    [InlineData("null", "this is not a saved database")]
    public async Task A_file_that_is_not_a_snapshot_is_reported(string text, string problem)
    {
        var exception = await Assert.ThrowsAsync<MockDataException>(() => SnapshotText.LoadAsync(Encoding.UTF8.GetBytes(text + "\n")));

        Assert.Equal(1, exception.Line);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    private static async Task<string> GetErrorAsync(params string[] lines) =>
        (await Assert.ThrowsAsync<MockDataException>(() => SnapshotText.LoadAsync(Text(lines)))).Message;

    private static async Task<byte[]> SmallAsync()
    {
        var engine = TestRequests.With();
        engine.Execute(TestRequests.Table("empty"));
        for (var i = 1; i <= 3; i++)
            engine.Put(TestRequests.Item($"p{i}", 1));
        return await engine.SaveAsync();
    }

    private static string[] Lines(byte[] text) => Encoding.UTF8.GetString(text).Split('\n');

    private static byte[] Text(string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));
}
