using System.Collections.Immutable;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Copying;

namespace DynamoObjects.Tests.Copying;

public sealed class CheckpointTextTests
{
    [Fact]
    public void A_checkpoint_is_restored_from_its_text()
    {
        var key = new Dictionary<string, AttributeValue>
        {
            ["text"] = new("a \"b\" \u00e4\u2028"),
            ["number"] = new() { N = "-1.5E+100" },
            ["bytes"] = new() { B = new MemoryStream([0, 255]) },
        };
        ImmutableArray<SegmentPosition> positions = [SegmentPosition.Start, new SegmentPosition(key, false), SegmentPosition.End];
        var checkpoint = new CopyCheckpoint("dev-a", "b", positions, new CopyResult(10, 4, 3, 2, 1), [new CopyFailure(key, "too large")]);

        var read = CopyCheckpoint.Parse(checkpoint.ToString());

        Assert.Equal(checkpoint.ToString(), read.ToString());
        Assert.Equal(("dev-a", "b", 3, checkpoint.Counts), (read.Source, read.Target, read.Segments, read.Counts));
        Assert.Equal(
            [(true, false), (false, false), (true, true)],
            read.Positions.Select(position => (position.After is null, position.IsEnd))
        );
        var after = read.Positions[1].After!;
        Assert.Equal((key["text"].S, "-1.5E+100"), (after["text"].S, after["number"].N));
        Assert.Equal([0, 255], after["bytes"].B.ToArray());
        Assert.Equal("too large", Assert.Single(read.Failures).Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"source":"a","target":"b","counts":[1,2],"segments":[{}],"failures":[]}""")]
    [InlineData("""{"source":"a","target":"b","counts":[1,2,3],"segments":[],"failures":[]}""")]
    [InlineData("""{"source":null,"target":"b","counts":[1,2,3],"segments":[{}],"failures":[]}""")]
    [InlineData("""{"source":"a","target":"b","counts":[1,2,3],"segments":[{"k":{"BOOL":true}}],"failures":[]}""")]
    [InlineData("""{"source":"a","target":"b","counts":[1,2,3],"segments":[{"k":{"B":"?"}}],"failures":[]}""")]
    [InlineData("""{"source":"a","target":"b","counts":[1,2,3],"segments":[{"k":{"S":"1"},"k":{"S":"2"}}],"failures":[]}""")]
    public void Any_other_text_is_rejected(string text)
    {
        var exception = Assert.Throws<InvalidCopyCheckpointException>(() => CopyCheckpoint.Parse(text));

        Assert.StartsWith("The text is not a valid checkpoint: ", exception.Message, StringComparison.Ordinal);
    }
}
