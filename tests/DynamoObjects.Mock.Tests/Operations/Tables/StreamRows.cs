using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Streams;
using static DynamoObjects.Mock.Tests.Operations.Tables.SettingRequests;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

/// <summary>The stream of tables as measured on AWS.</summary>
internal static class StreamRows
{
    private const string Rare = "STANDARD_INFREQUENT_ACCESS";

    // The stream is enabled at 22:57:08.204.
    private const string Label = "2026-10-08T22:57:08.204";

    // The stream of a table that is created with it.
    private const string FirstArn = TableArn + "/stream/2026-10-08T22:56:48.204";

    public static readonly RequestRow[] All =
    [
        // At the creation of a table.
        new(
            "T035",
            "disabled with a view type",
            [],
            New(false, "NEW_IMAGE"),
            Invalid + "Table is being created with a stream disabled, UpdateViewType should not be specified"
        ),
        new(
            "T035",
            "enabled without view type",
            [],
            New(true),
            Invalid + "Table is being created with a stream enabled, UpdateViewType is required"
        ),
        new("T035", "a view type alone", [], New(null, "NEW_IMAGE"), Null("streamSpecification.streamEnabled")),
        new("T035", "an empty specification", [], New(null), Null("streamSpecification.streamEnabled")),
        new(
            "T035",
            "an unknown view type",
            [],
            New(true, "ALL"),
            Unmet(
                "ALL",
                "streamSpecification.streamViewType",
                "satisfy enum value set: [OLD_IMAGE, KEYS_ONLY, NEW_AND_OLD_IMAGES, NEW_IMAGE]"
            )
        ),
        new(
            "T029",
            "disabled",
            [],
            New(false),
            """{"TableDescription":{"StreamSpecification":null,"LatestStreamArn":null,"LatestStreamLabel":null}}"""
        ),
        // Changes.
        new(
            "T050",
            "enabled without view type later",
            [Books, Created],
            Stream(true),
            Invalid + "If stream is being enabled then UpdateViewType is required"
        ),
        new(
            "T050",
            "disabled with a view type later",
            [Books, Created],
            Stream(false, "NEW_IMAGE"),
            Invalid + "If stream is being disabled, then UpdateViewType must not be specified"
        ),
        new(
            "T018",
            "enabled again",
            [Books, Created, Stream(true, "NEW_IMAGE"), After(6)],
            Stream(true, "NEW_IMAGE"),
            "ValidationException: Table already has an enabled stream: TableName: books"
        ),
        new(
            "T050",
            "another view type",
            [Books, Created, Stream(true, "NEW_IMAGE"), After(6)],
            Stream(true, "KEYS_ONLY"),
            "ValidationException: Table already has an enabled stream: TableName: books"
        ),
        new(
            "T018",
            "disabled without stream",
            [Books, Created],
            Stream(false),
            "ValidationException: Table has no stream to disable: TableName: books"
        ),
        new("T437", "an empty specification later", [Books, Created], Stream(null), Null("streamSpecification.streamEnabled")),
        new("T180", "enabled: the response", [Books, Created], Stream(true, "NEW_IMAGE"), Enabled("TableDescription", "UPDATING")),
        new("T180", "enabled after 3 s", [Books, Created, Stream(true, "NEW_IMAGE"), After(3)], Describe, Enabled("Table", "UPDATING")),
        new("T050", "enabled after 5 s", [Books, Created, Stream(true, "NEW_IMAGE"), After(5)], Describe, Enabled("Table", "ACTIVE")),
        new(
            "T362",
            "disabled: the response",
            [Books, Created, Stream(true, "NEW_IMAGE"), After(5)],
            Stream(false),
            $$$"""{"TableDescription":{"TableStatus":"UPDATING","LatestStreamLabel":"{{{Label}}}"}}"""
        ),
        new(
            "T050",
            "disabled after 6 s",
            [Books, Created, Stream(true, "NEW_IMAGE"), After(5), Stream(false), After(6)],
            Describe,
            $$"""
            {"Table":{"TableStatus":"ACTIVE","StreamSpecification":null,
              "LatestStreamLabel":"{{Label}}","LatestStreamArn":"{{TableArn}}/stream/{{Label}}"} }
            """
        ),
        new(
            "T362",
            "enabled again later",
            [Books, Created, Stream(true, "NEW_IMAGE"), After(5), Stream(false), After(6)],
            Stream(true, "KEYS_ONLY"),
            """{"TableDescription":{"LatestStreamLabel":"2026-10-08T22:57:19.204"}}"""
        ),
        // During a change.
        new(
            "T002",
            "deletion during a change",
            [Books, Created, Stream(true, "NEW_IMAGE"), After(2)],
            Drop,
            InUse + "Cannot delete table while stream is being enabled/disabled."
        ),
        new(
            "T450",
            "a class during a change",
            [Books, Created, Stream(true, "NEW_IMAGE"), After(2)],
            Classify(Rare),
            InUse + "Can't update table class when stream status is being updated. Table: books"
        ),
        new(
            "T119",
            "protection during a change",
            [Books, Created, Stream(true, "NEW_IMAGE"), After(2)],
            Protect(true),
            """{"TableDescription":{"TableStatus":"UPDATING","DeletionProtectionEnabled":true}}"""
        ),
        new(
            "T450",
            "encryption during a change",
            [Books, Created, Stream(true, "NEW_IMAGE"), After(2)],
            Encrypt(new() { Enabled = true }),
            """{"TableDescription":{"SSEDescription":{"Status":"UPDATING"}}}"""
        ),
        new(
            "T450",
            "time to live during a change",
            [Books, Created, Stream(true, "NEW_IMAGE"), After(2)],
            Expire("expires", true),
            """{"TimeToLiveSpecification":{"Enabled":true}}"""
        ),
        new(
            "T450",
            "tags during a change",
            [Books, Created, Stream(true, "NEW_IMAGE"), After(2), Tag("team=shelf")],
            ListTags(),
            """{"Tags":[{"Key":"team","Value":"shelf"}]}"""
        ),
        // After the deletion of the table.
        new(
            "T386",
            "at once after the deletion",
            [Streamed, Created, Drop],
            DescribeStream,
            """{"StreamDescription":{"StreamStatus":"DISABLING"}}"""
        ),
        new(
            "T386",
            "6 s after the deletion",
            [Streamed, Created, Drop, After(6)],
            DescribeStream,
            """{"StreamDescription":{"StreamStatus":"DISABLED"}}"""
        ),
        new(
            "T378",
            "listed after the deletion",
            [Streamed, Created, Drop, After(6)],
            new ListStreamsRequest(),
            $$"""{"Streams":[{"StreamArn":"{{FirstArn}}"}]}"""
        ),
        new(
            "T367",
            "described after it was disabled",
            [Streamed, Created, Stream(false), After(6)],
            DescribeStream,
            """{"StreamDescription":{"StreamStatus":"DISABLED"}}"""
        ),
    ];

    private static CreateTableRequest Streamed => New(true, "NEW_IMAGE");

    private static DescribeStreamRequest DescribeStream => new() { StreamArn = FirstArn };

    private static CreateTableRequest New(bool? enabled, string? viewType = null) =>
        Create(table => table.StreamSpecification = new() { StreamEnabled = enabled, StreamViewType = viewType });

    private static string Enabled(string member, string status) =>
        $$"""
            {"{{member}}":{"TableStatus":"{{status}}","StreamSpecification":{"StreamEnabled":true,"StreamViewType":"NEW_IMAGE"},
              "LatestStreamLabel":"{{Label}}","LatestStreamArn":"{{TableArn}}/stream/{{Label}}"} }
            """;
}
