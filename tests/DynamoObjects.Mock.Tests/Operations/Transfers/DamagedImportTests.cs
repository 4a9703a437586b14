using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferScene;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

public class DamagedImportTests
{
    private const string Good = """{"Item":{"pk":{"S":"p"},"sk":{"N":"9"}}}""";

    [Theory]
    [InlineData("""{"Item":{"pk":{"S":"p"},"sk":{"N":"1"}},"More":{}}""", "unknown or invalid 'More'")]
    [InlineData("""{"Item":{"pk":{"S":"p"},"sk":{"N":"1"}},"ConditionExpression":"a = b"}""", "invalid 'ConditionExpression'")]
    [InlineData("""{"pk":{"S":"p"},"sk":{"N":"1"}}""", "unknown or invalid 'pk'")]
    [InlineData("""{}""", "has no 'Item'")]
    [InlineData("""[1]""", "a record is an object")]
    [InlineData("""{"Item":{"pk":{"S":"p"},"sk":{"N":1}}}""", "this is a number, but a number is in quotes")]
    [InlineData("""{"Item":{"pk":{"S":"p"},"sk":{"N":"1"},"x":{"SS":[]}}}""", "SS is empty")]
    [InlineData("""{"Item":{"pk":{"S":"p"},"sk":{"N":"1"},"x":{"S":"\ud800"}}}""", "half of a surrogate pair")]
    [InlineData("""{"Item":{"pk":{"S":"p"},"sk":{"N":"1"},"":{"S":"x"}}}""", "")]
    [InlineData("""{"Item":{"pk":{"S":"p"},"sk":{"S":"1"}}}""", "Type mismatch for key sk expected: N actual: S")]
    [InlineData("""{"Item":{"pk":{"S":""},"sk":{"N":"1"}}}""", "Key: pk")]
    public void A_line_that_is_no_item_is_skipped(string line, string error) => AssertOneError(line + "\n" + Good, error, imported: 1);

    [Theory]
    [InlineData("""{"Item":{"pk":{"S":"p"},""", "line 1: this is not JSON")]
    [InlineData("""{"Item":{"pk":{"S":"p"},"sk":{"N":"1"}}} x""", "line 1: this is not JSON")]
    public void A_line_that_is_not_JSON_ends_its_object(string line, string error) =>
        AssertOneError(line + "\n" + Good, error, imported: 0);

    [Fact]
    public void An_item_that_is_too_large_is_skipped() =>
        AssertOneError(
            Good.Replace("\"9\"}", "\"1\"},\"x\":{\"S\":\"" + new string('x', 410_000) + "\"}") + "\n" + Good,
            "Item size has exceeded the maximum allowed size",
            imported: 1
        );

    [Fact]
    public void Empty_lines_and_a_byte_order_mark_are_no_records()
    {
        using var scene = new TransferScene().Object("in/a", "\uFEFF\n\n" + Good + "\r\n\n").Run(TransferScene.Import("in/"));

        var import = scene.Engine.Run<DescribeImportResponse>(scene.DescribeImport()).ImportTableDescription;
        Assert.Equal(("COMPLETED", 1), (import.ImportStatus.Value, import.ImportedItemCount));
    }

    [Theory]
    [InlineData("GZIP")]
    [InlineData("ZSTD")]
    public void A_damaged_object_is_an_error_and_others_are_read(string compression)
    {
        var good = RoundTripTests.Compress(compression, Lines(1, 2));
        var damaged = RoundTripTests.Compress(compression, Lines([.. Enumerable.Range(10, 1000)]));
        for (var i = damaged.Length / 2; i < damaged.Length; i++)
            damaged[i] ^= 0x5A;
        using var scene = new TransferScene().Object("in/a", damaged).Object("in/b", good).Object("in/c", "no archive");

        scene.Run(TransferScene.Import("in/", change: it => it.InputCompressionType = compression));

        var import = scene.Engine.Run<DescribeImportResponse>(scene.DescribeImport()).ImportTableDescription;
        Assert.Equal(("FAILED", 2), (import.ImportStatus.Value, import.ErrorCount));
        Assert.All(scene.Engine.GetImportErrors(scene.Last), error => Assert.Contains("the rest of the object was not read", error));
        Assert.NotNull(scene.Engine.Get("p", 1, "copy"));
        Assert.NotNull(scene.Engine.Get("p", 2, "copy"));
    }

    [Theory]
    [InlineData("{Item:{pk:\"p\",sk:1,at:2026-11-30T}}", "DynamoDB has no timestamps, such as 2026-11-30T.", 1)]
    [InlineData("{Item:{pk:\"p\",sk:one}}", "DynamoDB has no symbols and no 'one'.", 1)]
    [InlineData("{Item:{pk:\"p\",sk:1,c:{{\"clob\"}}}}", "DynamoDB has no clobs.", 1)]
    [InlineData("{Item:{pk:\"p\",sk:+inf}}", "+inf is not a number of DynamoDB.", 1)]
    [InlineData("{Item:{pk:\"p\",sk:1,s:$dynamodb_SS::[]}}", "SS is empty", 1)]
    [InlineData("{Item:{pk:\"p\",sk:1,s:$dynamodb_NS::[1,1.0]}}", "NS contains a member twice", 1)]
    [InlineData("{Item:{pk:\"p\",sk:1,s:other::[1]}}", "the annotation 'other' has no meaning", 1)]
    [InlineData("{Item:{pk:\"p\",sk:1,pk:\"q\"}}", "the name 'pk' occurs twice", 1)]
    [InlineData("{Item:{pk:\"\\ud800\",sk:1}}", "half of a surrogate pair", 1)]
    [InlineData("7", "a record is an object", 1)]
    [InlineData("{Item:{pk:\"p\",sk:1}", "'{' is where a ',' must be", 0)]
    [InlineData("{Item:{pk:\"p\",sk:01}}", "'01' is not a number", 0)]
    [InlineData("{Item:{pk:\"p\",sk:(a b)}}", "DynamoDB has no s-expressions", 0)]
    [InlineData("{Item:{pk:\"p\",b:{{a}},sk:1}}", "'a' is not valid base64", 0)]
    [InlineData("$ion_symbol_table::{}", "symbol tables are not supported", 0)]
    public void Ion_that_is_no_item_is_skipped_or_ends_its_object(string record, string error, int imported)
    {
        AssertOneError(record + "\n{Item:{pk:\"p\",sk:9}}", error, imported, "ION");
    }

    [Fact]
    public void Binary_Ion_is_an_error()
    {
        using var scene = new TransferScene().Object("in/a", [0xE0, 0x01, 0x00, 0xEA, 0x0F]).Run(TransferScene.Import("in/", "ION"));

        Assert.EndsWith("binary Ion is not supported: write text Ion", Assert.Single(scene.Engine.GetImportErrors(scene.Last)));
    }

    [Fact]
    public void A_store_that_fails_ends_the_import()
    {
        using var scene = new TransferScene(store: new FailingStore());

        scene.Run(TransferScene.Import());

        var import = scene.Engine.Run<DescribeImportResponse>(scene.DescribeImport()).ImportTableDescription;
        Assert.Equal(
            ("FAILED", "S3AccessDenied", "The disk is gone."),
            (import.ImportStatus.Value, import.FailureCode, import.FailureMessage)
        );
        Assert.Throws<ResourceNotFoundException>(() => scene.Engine.Execute(new DescribeTableRequest("copy")));
    }

    private static void AssertOneError(string text, string error, int imported, string format = "DYNAMODB_JSON")
    {
        using var scene = new TransferScene().Object("in/a", text).Run(TransferScene.Import("in/", format));

        Assert.Contains(error, Assert.Single(scene.Engine.GetImportErrors(scene.Last)), StringComparison.Ordinal);
        var import = scene.Engine.Run<DescribeImportResponse>(scene.DescribeImport()).ImportTableDescription;
        Assert.Equal(("FAILED", imported + 1, imported), (import.ImportStatus.Value, import.ProcessedItemCount, import.ImportedItemCount));
    }

    private sealed class FailingStore : IObjectStore
    {
        public bool BucketExists(string bucket) => true;

        public IReadOnlyList<StoredObject> ListObjects(string bucket, string prefix) => [new("a", 1)];

        public Stream OpenRead(string bucket, string key) => throw new IOException("The disk is gone.");

        public void WriteObject(string bucket, string key, Action<Stream> write) => throw new IOException("The disk is full.");
    }
}
