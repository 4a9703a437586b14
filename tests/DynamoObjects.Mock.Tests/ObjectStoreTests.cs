using System.Text;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Tests.Operations.Transfers;

namespace DynamoObjects.Mock.Tests;

public sealed class ObjectStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("object-store").FullName;

    public static TheoryData<string> Kinds => ["memory", "folder"];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_object_has_what_was_written(string kind)
    {
        var store = Create(kind);
        Write(store, "a/b.txt", "first");
        Write(store, "a/b.txt", "second");

        Assert.Equal("second", Read(store, "a/b.txt"));
        Assert.Equal([new StoredObject("a/b.txt", 6)], store.ListObjects("data", ""));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Objects_are_listed_by_prefix_in_ordinal_order(string kind)
    {
        var store = Create(kind);
        foreach (var key in new[] { "b", "a/2", "a/1", "a/b/c", "B", "ab" })
            Write(store, key, "");

        Assert.Equal(["B", "a/1", "a/2", "a/b/c", "ab", "b"], store.ListObjects("data", "").Select(it => it.Key));
        Assert.Equal(["a/1", "a/2", "a/b/c"], store.ListObjects("data", "a/").Select(it => it.Key));
        Assert.Equal(["a/1", "a/2", "a/b/c", "ab"], store.ListObjects("data", "a").Select(it => it.Key));
        Assert.Equal(["a/b/c"], store.ListObjects("data", "a/b").Select(it => it.Key));
        Assert.Empty(store.ListObjects("data", "none/here"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_write_that_fails_leaves_no_object(string kind)
    {
        var store = Create(kind);
        Write(store, "old", "kept");

        foreach (var key in new[] { "new", "old" })
        {
            Assert.Throws<InvalidOperationException>(() => store.WriteObject("data", key, stream =>
                {
                    stream.Write("half"u8);
                    throw new InvalidOperationException();
                }));
        }

        Assert.Equal([new StoredObject("old", 4)], store.ListObjects("data", ""));
        Assert.Equal("kept", Read(store, "old"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_bucket_must_exist(string kind)
    {
        var store = Create(kind);

        Assert.True(store.BucketExists("data"));
        Assert.False(store.BucketExists("absent"));
        Assert.ThrowsAny<IOException>(() => store.ListObjects("absent", ""));
        Assert.ThrowsAny<IOException>(() => store.OpenRead("data", "absent"));
        Assert.ThrowsAny<IOException>(() => store.WriteObject("absent", "key", _ => { }));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Objects_are_written_and_read_in_parallel(string kind)
    {
        var store = Create(kind);

        await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(i =>
                    Task.Run(() =>
                    {
                        Write(store, $"shared/{i % 4}", new string((char)('a' + (i % 4)), 10_000));
                        Assert.Equal(10_000, Read(store, $"shared/{i % 4}").Length);
                        store.ListObjects("data", "shared/");
                    })
                )
        );

        Assert.Equal(4, store.ListObjects("data", "").Count);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("a/../../outside")]
    [InlineData("/outside")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("./a")]
    [InlineData("..")]
    [InlineData("a\\..\\b")]
    [InlineData("c:outside")]
    [InlineData("a\0b")]
    public void No_key_leads_out_of_its_bucket(string key)
    {
        var store = Create("folder");

        Assert.Throws<ArgumentException>(() => store.WriteObject("data", key, _ => { }));
        Assert.Throws<ArgumentException>(() => store.OpenRead("data", key));
        Assert.Empty(store.ListObjects("data", ""));
        Assert.Equal(["data"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    public void A_bucket_is_a_folder_of_the_store(string bucket)
    {
        var store = new FolderObjectStore(_folder);

        Assert.False(store.BucketExists(bucket));
        Assert.Throws<ArgumentException>(() => store.CreateBucket(bucket));
    }

    [Fact]
    public void An_export_with_a_prefix_that_leads_out_fails_and_says_why()
    {
        var store = Create("folder");
        using var scene = new TransferScene(store: store).Recovery();

        scene.Run(TransferScene.Export(it => it.S3Prefix = "../../up"));

        var export = scene.Engine.Execute(scene.DescribeExport());
        var description = Assert.IsType<DescribeExportResponse>(export).ExportDescription;
        Assert.Equal("FAILED", description.ExportStatus.Value);
        Assert.StartsWith("The key '../../up/AWSDynamoDB/", description.FailureMessage);
        Assert.Equal(["data"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_with_a_file_that_is_being_written_has_only_complete_objects()
    {
        var store = Create("folder");
        store.WriteObject("data", "a", stream =>
        {
            stream.Write("x"u8);
            Assert.Empty(store.ListObjects("data", ""));
        });

        Assert.Single(store.ListObjects("data", ""));
    }

    private IObjectStore Create(string kind)
    {
        if (kind == "memory")
            return new MemoryObjectStore("data");
        var store = new FolderObjectStore(_folder);
        store.CreateBucket("data");
        return store;
    }

    private static void Write(IObjectStore store, string key, string text) =>
        store.WriteObject("data", key, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private static string Read(IObjectStore store, string key)
    {
        using var reader = new StreamReader(store.OpenRead("data", key));
        return reader.ReadToEnd();
    }
}
