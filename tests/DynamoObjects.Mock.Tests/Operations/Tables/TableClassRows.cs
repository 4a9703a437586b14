using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Tables.SettingRequests;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

/// <summary>The class of tables as measured on AWS.</summary>
internal static class TableClassRows
{
    private const string Rare = "STANDARD_INFREQUENT_ACCESS";
    private const string TooOften =
        "LimitExceededException: Subscriber limit exceeded: Updates to TableClass are limited to 2 times in 30 day(s).";
    private const string Unknown =
        "ValidationException: Invalid table-class parameter provided. Please try again with a valid table-class value: "
        + "[STANDARD, STANDARD_INFREQUENT_ACCESS].";
    private static readonly string InProgress = $"Table: books TableClassUpdateInProgress: {Rare}";

    // The change begins at 22:57:08.204; the SDK reads that from a double.
    private const string Changed = """
        {"Table":{"TableStatus":"ACTIVE",
          "TableClassSummary":{"TableClass":"STANDARD_INFREQUENT_ACCESS","LastUpdateDateTime":"2026-10-08T22:57:08.2039999Z"}}}
        """;

    public static readonly RequestRow[] All =
    [
        new("T026", "no class", [Books, Created], Describe, """{"Table":{"TableClassSummary":null}}"""),
        new(
            "T026",
            "the first class, requested",
            [],
            New("STANDARD"),
            """{"TableDescription":{"TableClassSummary":{"TableClass":"STANDARD","LastUpdateDateTime":null}}}"""
        ),
        new(
            "T286",
            "another class, requested",
            [New(Rare), Created],
            Describe,
            """{"Table":{"TableClassSummary":{"TableClass":"STANDARD_INFREQUENT_ACCESS","LastUpdateDateTime":null}}}"""
        ),
        new("T442", "an unknown class of a new table", [], New(new TableClass("standard")), Unknown),
        new("T442", "an unknown class", [Books, Created], Classify("GLACIER"), Unknown),
        new(
            "T284",
            "a change: the response",
            [Books, Created],
            Classify(Rare),
            """{"TableDescription":{"TableStatus":"UPDATING","TableClassSummary":null}}"""
        ),
        new(
            "T371",
            "a change back: the response has the old class",
            [Books, Created, Classify(Rare), After(10)],
            Classify("STANDARD"),
            """{"TableDescription":{"TableStatus":"UPDATING","TableClassSummary":{"TableClass":"STANDARD_INFREQUENT_ACCESS"}}}"""
        ),
        new(
            "T284",
            "a change after 3 s",
            [Books, Created, Classify(Rare), After(3)],
            Describe,
            """{"Table":{"TableStatus":"UPDATING","TableClassSummary":null}}"""
        ),
        new("T284", "a change after 6 s", [Books, Created, Classify(Rare), After(6)], Describe, Changed),
        new(
            "T177",
            "the first class again: the response",
            [Books, Created],
            Classify("STANDARD"),
            """{"TableDescription":{"TableStatus":"UPDATING"}}"""
        ),
        new(
            "T177",
            "the first class again",
            [Books, Created, Classify("STANDARD")],
            Describe,
            """{"Table":{"TableStatus":"ACTIVE","TableClassSummary":null}}"""
        ),
        new(
            "T047",
            "the same class again",
            [New(Rare), Created, Classify(Rare)],
            Describe,
            """{"Table":{"TableStatus":"ACTIVE","TableClassSummary":{"TableClass":"STANDARD_INFREQUENT_ACCESS"}}}"""
        ),
        new(
            "T365",
            "the first class again is no change",
            [Books, Created, Classify("STANDARD"), Classify("STANDARD"), Classify("STANDARD")],
            Classify(Rare),
            """{"TableDescription":{"TableStatus":"UPDATING"}}"""
        ),
        // How often it changes.
        new(
            "T283",
            "the second change",
            [Books, Created, Classify(Rare), After(10)],
            Classify("STANDARD"),
            """{"TableDescription":{"TableStatus":"UPDATING"}}"""
        ),
        new("T283", "the third change", [.. Changes], Classify(Rare), TooOften),
        new("T283", "the same class after two changes", [.. Changes], Classify("STANDARD"), TooOften),
        new(
            "T283",
            "the third change after 30 days",
            [.. Changes, TimeSpan.FromDays(30)],
            Classify(Rare),
            """{"TableDescription":{"TableStatus":"UPDATING"}}"""
        ),
        new(
            "T377",
            "the limit dies with the table",
            [.. Changes, Drop, Created, Books, Created],
            Classify(Rare),
            """{"TableDescription":{"TableStatus":"UPDATING"}}"""
        ),
        // During a change.
        new(
            "T286",
            "another class during a change",
            [Books, Created, Classify(Rare), After(2)],
            Classify("STANDARD"),
            $"{InUse}Can't update table class when a table class update is in progress. {InProgress}"
        ),
        new(
            "T284",
            "a stream during a change",
            [Books, Created, Classify(Rare), After(2)],
            Stream(true, "NEW_IMAGE"),
            $"{InUse}Can't change stream status when a table class update is in progress. {InProgress}"
        ),
        new(
            "T450",
            "encryption during a change",
            [Books, Created, Classify(Rare), After(2)],
            Encrypt(new() { Enabled = true }),
            """{"TableDescription":{"SSEDescription":{"Status":"UPDATING"}}}"""
        ),
        new(
            "T450",
            "protection during a change",
            [Books, Created, Classify(Rare), After(2)],
            Protect(true),
            """{"TableDescription":{"TableStatus":"UPDATING","DeletionProtectionEnabled":true}}"""
        ),
        new(
            "T450",
            "tags during a change",
            [Books, Created, Classify(Rare), After(2), Tag("team=shelf")],
            ListTags(),
            """{"Tags":[{"Key":"team","Value":"shelf"}]}"""
        ),
        new(
            "T450",
            "time to live during a change",
            [Books, Created, Classify(Rare), After(2)],
            Expire("expires", true),
            """{"TimeToLiveSpecification":{"Enabled":true}}"""
        ),
    ];

    private static IEnumerable<object> Changes => [Books, Created, Classify(Rare), After(10), Classify("STANDARD"), After(10)];

    private static CreateTableRequest New(TableClass tableClass) => Create(table => table.TableClass = tableClass);
}
