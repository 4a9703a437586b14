using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Tables.SettingRequests;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

/// <summary>Tags as measured on AWS.</summary>
internal static class TagRows
{
    private const string Index = TableArn + "/index/by-title";
    private const string Backup = TableArn + "/backup/01791500208204-0123abcd";
    private const string StreamArn = TableArn + "/stream/2026-10-08T22:56:48.204";
    private const string TooMany = "ValidationException: Number of Tags exceed the current limit for the provided ResourceArn";
    private const string Busy = "LimitExceededException: Subscriber limit exceeded: Table tags are being updated: books";
    private const string Missing = NotFound + $": ResourceArn: {TableArn} not found";
    private const string OneTag = """{"Tags":[{"Key":"team","Value":"shelf"}]}""";

    private static readonly CreateTableRequest Streamed = Create(table =>
        table.StreamSpecification = new() { StreamEnabled = true, StreamViewType = "NEW_IMAGE" }
    );

    public static readonly RequestRow[] All =
    [
        // At the creation of a table.
        new("T110", "a reserved key", [], New("aws:foo=x"), "ValidationException: Tag Key cannot be prefixed with aws:, Key: aws:foo"),
        new(
            "T110",
            "a key of 129 characters",
            [],
            New($"{Long(129)}=x"),
            $"ValidationException: The Tag Key provided is invalid, Key: {Long(129)}"
        ),
        new("T110", "51 tags of a new table", [], New(Many(51)), TooMany),
        new(
            "T110",
            "a key twice",
            [],
            New("a=1", "a=2"),
            "ValidationException: Duplicate Tag Keys provided as input: Duplicate Tag Key found a"
        ),
        new("T110", "a key with another character", [], New("a#b=x"), "ValidationException: The Tag Key provided is invalid, Key: a#b"),
        new("T110", "nothing is created", [], new ListTablesRequest(), """{"TableNames":[]}"""),
        new("T043", "no tags", [], New(), """{"TableDescription":{"TableName":"books"}}"""),
        new("T101", "given to a new table", [New("team=shelf"), Created], ListTags(), OneTag),
        new("T101", "while the table is created", [New("team=shelf")], ListTags(), Missing),
        new("T101", "added while the table is created", [Books], Tag("a=1"), Missing),
        // What a change does.
        new("T105", "replaced", [New("team=red"), Created, Tag("team=shelf")], ListTags(), OneTag),
        new("T105", "an absent key is removed", [New("team=shelf"), Created, Untag("none")], ListTags(), OneTag),
        new(
            "T105",
            "a reserved key in capital letters",
            [Books, Created],
            Tag("AWS:foo=x"),
            "ValidationException: Tag Key cannot be prefixed with aws:, Key: AWS:foo"
        ),
        new(
            "T105",
            "a reserved key is removed",
            [Books, Created],
            Untag("aws:foo"),
            "ValidationException: Tag Key cannot be prefixed with aws:, Key: aws:foo"
        ),
        new("T106", "an empty value", [Books, Created, Tag("a=")], ListTags(), """{"Tags":[{"Key":"a","Value":""}]}"""),
        new(
            "T372",
            "letters of any script",
            [Books, Created, Tag("ключ 1+-=._:/@=値 é")],
            ListTags(),
            """{"Tags":[{"Key":"ключ 1+-","Value":"._:/@=値 é"}]}"""
        ),
        new(
            "T372",
            "another character in a value",
            [Books, Created],
            Tag("a=x;y"),
            "ValidationException: The Tag Value provided is invalid, Value: x;y"
        ),
        new(
            "T107",
            "a key of 128 and a value of 256 characters",
            [Books, Created, Tag($"{Long(128)}={Long(256)}")],
            ListTags(),
            $$$"""{"Tags":[{"Key":"{{{Long(128)}}}","Value":"{{{Long(256)}}}"}]}"""
        ),
        new(
            "T107",
            "a value of 257 characters",
            [Books, Created],
            Tag($"a={Long(257)}"),
            $"ValidationException: The Tag Value provided is invalid, Value: {Long(257)}"
        ),
        new("T107", "no tag", [Books, Created], Tag(), "ValidationException: Atleast one Tag needs to be provided as Input.")
        {
            HasEmptyCollection = true,
        },
        new("T107", "no key", [Books, Created], Untag(), "ValidationException: Atleast one Tag Key needs to be provided as Input.")
        {
            HasEmptyCollection = true,
        },
        new("T107", "no value", [Books, Created], NoValue, "ValidationException: The Tag Value provided is invalid, Value: null"),
        new(
            "T107",
            "a key twice in a change",
            [Books, Created],
            Tag("dup=1", "dup=2"),
            "ValidationException: Duplicate Tag Keys provided as input: Duplicate Tag Key found dup"
        ),
        new("T107", "51 tags at once", [Books, Created], Tag(Many(51)), TooMany),
        new("T107", "the 51st tag", [New(Many(50)), Created], Tag("one=more"), TooMany),
        new("T107", "a replaced tag of 50", [New(Many(50)), Created], Tag("key-1=x"), """{}"""),
        new("T108", "51 keys are removed", [Books, Created], Untag([.. Enumerable.Range(0, 51).Select(i => $"key-{i}")]), TooMany),
        new(
            "T109",
            "10,241 bytes",
            [Books, Created],
            Tag(Large(1)),
            "ValidationException: Tag set size 10241 bytes is above max size limit of 10240 bytes"
        ),
        new("T109", "10,240 bytes", [Books, Created], Tag(Large(0)), """{}"""),
        // Pages.
        new("T073", "a first page", [New(Many(50)), Created], ListTags(), FirstPage),
        new("T073", "a page with an invalid token", [New(Many(50)), Created], ListTags(token: "nonsense"), FirstPage),
        // What has tags.
        new("T011", "a name", [Books, Created], TagAt("books", "a=1"), Invalid + "ARNs must start with 'arn:': books"),
        new(
            "T136",
            "an index",
            [Books, Created],
            TagAt(Index, "a=1"),
            $"{Invalid}Invalid resource arn provided, only table or stream is accepted. Provided resource arn: {Index}"
        ),
        new("B013", "a backup", [Books, Created], TagAt(Backup, "a=1"), $"{Invalid}Provided Arn is not a DynamoDB resource arn: {Backup}"),
        new(
            "T071",
            "another region",
            [Books, Created],
            ListTags(TableArn.Replace("us-west-2", "eu-west-1")),
            $"ValidationException: Invalid TableArn: Invalid ResourceArn provided as input {TableArn.Replace("us-west-2", "eu-west-1")}"
        ),
        new(
            "T071",
            "another account",
            [Books, Created],
            ListTags(TableArn.Replace("000000000000", "111122223333")),
            "AccessDeniedException: Access is denied"
        ),
        new("T070", "no table", [], ListTags(), Missing),
        new("T373", "a stream", [Streamed, Created, TagAt(StreamArn, "team=shelf")], ListTags(StreamArn), OneTag),
        new("T373", "a stream has its own tags", [Streamed, Created, TagAt(StreamArn, "team=shelf")], ListTags(), """{"Tags":[]}"""),
        new("T373", "no such stream", [Books, Created], ListTags(StreamArn), $"{NotFound}: ResourceArn: {StreamArn} not found"),
        // During a change of tags.
        new("T440", "another tag at once", [Books, Created, Tag("a=1"), After(1)], Tag("b=2"), Busy),
        new("T441", "the same tag at once", [Books, Created, Tag("a=1"), After(1)], Tag("a=1"), """{}"""),
        new("T441", "the same tag and another one at once", [Books, Created, Tag("a=1"), After(1)], Tag("a=1", "b=2"), """{}"""),
        new("T440", "removed at once", [Books, Created, Tag("a=1"), After(1)], Untag("a"), Busy),
        new("T440", "added at once after a removal", [New("a=1"), Created, Untag("a"), After(1)], Tag("a=1"), Busy),
        new("T440", "another tag later", [Books, Created, Tag("a=1"), After(2)], Tag("b=2"), """{}"""),
        new("T441", "no change takes no lock", [New("a=1"), Created, Tag("a=1"), Untag("none")], Tag("b=2"), """{}"""),
        new(
            "T103",
            "the table is deleted at once",
            [Books, Created, Tag("a=1"), After(1)],
            Drop,
            InUse + "Table tags are being updated: books"
        ),
        new(
            "T172",
            "the table is deleted later",
            [Books, Created, Tag("a=1"), After(2)],
            Drop,
            """{"TableDescription":{"TableStatus":"DELETING"}}"""
        ),
        new("T104", "while the table is deleted", [New("a=1"), Created, Drop, After(2)], ListTags(), Missing),
    ];

    private static string FirstPage =>
        $$"""{"Tags":[{{string.Join(',', FirstKeys.Select(key => $$"""{"Key":"{{key}}","Value":"v"}"""))}}]}""";

    private static IEnumerable<string> FirstKeys => Many(50).Select(tag => tag[..^2]).Order(StringComparer.Ordinal).Take(10);

    private static TagResourceRequest NoValue => new() { ResourceArn = TableArn, Tags = [new() { Key = "a" }] };

    private static CreateTableRequest New(params string[] tags) => Create(table => table.Tags = Tags(tags));

    private static string Long(int length) => new('x', length);

    private static string[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => $"key-{i}=v")];

    /// <summary>Creates 40 tags with 10,240 bytes, and more.</summary>
    private static string[] Large(int more) =>
        [.. Enumerable.Range(10, 40).Select(i => $"{i}={new string('v', 254 + (i == 10 ? more : 0))}")];
}
