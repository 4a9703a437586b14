using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations.Integrations;

/// <summary>Contributor Insights as measured on AWS; each change takes two seconds.</summary>
internal static class InsightsRows
{
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);

    private const string Milliseconds = "1791500210204";
    private const string Throttled = "THROTTLED_KEYS";

    private static readonly CreateTableRequest Books = TestRequests.Table(change: request =>
    {
        request.AddIndex("by-state", "state");
        request.AddLocalIndex("by-title", "title");
    });

    private static readonly CreateTableRequest Hashed = TestRequests.Table("hashed", request =>
    {
        request.KeySchema = [new("pk", KeyType.HASH)];
        request.AttributeDefinitions = [new("pk", ScalarAttributeType.S)];
    });

    public static readonly RequestRow[] All =
    [
        new(
            "T089",
            "never configured",
            [Books, Delay],
            Describe(),
            """{"TableName":"books","ContributorInsightsStatus":"DISABLED","ContributorInsightsMode":null"""
                + ""","LastUpdateDateTime":null,"ContributorInsightsRuleList":null,"IndexName":null}"""
        ),
        new(
            "T090",
            "enable",
            [Books, Delay],
            Update("ENABLE"),
            """{"TableName":"books","ContributorInsightsStatus":"ENABLING","ContributorInsightsMode":"ACCESSED_AND_THROTTLED_KEYS"}"""
        ),
        new(
            "T090",
            "being enabled",
            [Books, Delay, Update("ENABLE")],
            Describe(),
            """{"ContributorInsightsStatus":"ENABLING","ContributorInsightsRuleList":null,"LastUpdateDateTime":"2026-10-08T22:56:50.2039999Z"}"""
        ),
        new(
            "T092",
            "enabled",
            [Books, Delay, Update("ENABLE"), Delay],
            Describe(),
            Rules("ACCESSED_AND_THROTTLED_KEYS", "PKC", "PKT", "SKC", "SKT")
        ),
        new("T341", "throttled keys only", [Books, Delay, Update("ENABLE", Throttled), Delay], Describe(), Rules(Throttled, "PKT", "SKT")),
        new(
            "T092",
            "without a range key",
            [Hashed, Delay, Update("ENABLE", table: "hashed"), Delay],
            Describe("hashed"),
            Rules("ACCESSED_AND_THROTTLED_KEYS", "PKC-hashed", "PKT-hashed")
        ),
        new(
            "T093",
            "an index",
            [Books, Delay, Update("ENABLE", index: "by-state"), Delay],
            Describe(index: "by-state"),
            Rules("ACCESSED_AND_THROTTLED_KEYS", "PKC-books-by-state", "PKT-books-by-state")
        ),
        new(
            "T094",
            "an index apart from its table",
            [Books, Delay, Update("ENABLE", index: "by-state"), Delay],
            Describe(),
            """{"ContributorInsightsStatus":"DISABLED"}"""
        ),
        new(
            "T090",
            "enable again",
            [Books, Delay, Update("ENABLE"), Delay],
            Update("ENABLE"),
            """{"ContributorInsightsStatus":"ENABLED"}"""
        ),
        new("T090", "disable", [Books, Delay, Update("ENABLE"), Delay], Update("DISABLE"), """{"ContributorInsightsStatus":"DISABLING"}"""),
        new(
            "T089",
            "disabled",
            [Books, Delay, Update("ENABLE"), Delay, Update("DISABLE"), Delay],
            Describe(),
            "{\"ContributorInsightsStatus\":\"DISABLED\",\"ContributorInsightsMode\":\"ACCESSED_AND_THROTTLED_KEYS\""
                + ""","LastUpdateDateTime":"2026-10-08T22:56:52.2039999Z","ContributorInsightsRuleList":null}"""
        ),
        new("T090", "disable what is off", [Books, Delay], Update("DISABLE"), """{"ContributorInsightsStatus":"DISABLED"}"""),
        new(
            "T091",
            "another mode",
            [Books, Delay, Update("ENABLE"), Delay],
            Update("ENABLE", Throttled),
            """{"ContributorInsightsStatus":"ENABLING","ContributorInsightsMode":"THROTTLED_KEYS"}"""
        ),
        new(
            "T091",
            "no mode is the default mode",
            [Books, Delay, Update("ENABLE", Throttled), Delay],
            Update("ENABLE"),
            """{"ContributorInsightsStatus":"ENABLING","ContributorInsightsMode":"ACCESSED_AND_THROTTLED_KEYS"}"""
        ),
        new(
            "T094",
            "an unknown index",
            [Books, Delay],
            Describe(index: "nope"),
            "ResourceNotFoundException: Requested resource not found: Index: nope not found for table: books"
        ),
        new(
            "T094",
            "a local index",
            [Books, Delay],
            Update("ENABLE", index: "by-title"),
            "ResourceNotFoundException: Requested resource not found: Index: by-title not found for table: books"
        ),
        new("T097", "no table", [], Update("ENABLE"), "ResourceNotFoundException: Requested resource not found: Table: books not found"),
        new(
            "T097",
            "no table to describe",
            [],
            Describe(),
            "ResourceNotFoundException: Requested resource not found: Table: books not found"
        ),
        new(
            "T097",
            "no table to list",
            [],
            List("books"),
            "ResourceNotFoundException: Requested resource not found: Table: books not found"
        ),
        new(
            "T115",
            "a table that is being created",
            [Books],
            Update("ENABLE"),
            "ValidationException: Table or Index is not in a valid state to update Key Access Insights: TableStatus "
                + "must be ACTIVE to enable ContributorInsights."
        ),
        new(
            "T097",
            "a table that is being deleted",
            [Books, Delay, new DeleteTableRequest("books")],
            Update("ENABLE"),
            """{"ContributorInsightsStatus":"ENABLING"}"""
        ),
        new(
            "T095",
            "a list without the disabled",
            [Books, Hashed, Delay, Update("ENABLE"), Update("ENABLE", index: "by-state"), Update("DISABLE"), Delay],
            List(null),
            "{\"ContributorInsightsSummaries\":[{\"TableName\":\"books\",\"IndexName\":\"by-state\""
                + ""","ContributorInsightsStatus":"ENABLED"}],"NextToken":null}"""
        ),
        new(
            "T343",
            "tables before their indexes",
            [Books, Delay, Update("ENABLE", index: "by-state"), Update("ENABLE")],
            List("books"),
            """{"ContributorInsightsSummaries":[{"IndexName":null,"ContributorInsightsStatus":"ENABLING"},{"IndexName":"by-state"}]}"""
        ),
        new(
            "T343",
            "a page",
            [Books, Hashed, Delay, Update("ENABLE"), Update("ENABLE", index: "by-state"), Update("ENABLE", table: "hashed")],
            List(null, max: 2),
            """{"ContributorInsightsSummaries":[{"TableName":"books"},{"IndexName":"by-state"}],"NextToken":"books by-state"}"""
        ),
        new(
            "T343",
            "the next page",
            [Books, Hashed, Delay, Update("ENABLE"), Update("ENABLE", index: "by-state"), Update("ENABLE", table: "hashed")],
            List(null, max: 2, token: "books by-state"),
            """{"ContributorInsightsSummaries":[{"TableName":"hashed"}],"NextToken":null}"""
        ),
        new(
            "T377",
            "it dies with the table",
            [Books, Delay, Update("ENABLE"), new DeleteTableRequest("books"), Delay, Books],
            Describe(),
            """{"ContributorInsightsStatus":"DISABLED","LastUpdateDateTime":null}"""
        ),
        new(
            "T071",
            "the table's ARN",
            [Books, Delay],
            Update("ENABLE", table: "arn:aws:dynamodb:us-west-2:000000000000:table/books"),
            """{"TableName":"books"}"""
        ),
        new(
            "T040",
            "an unknown action",
            [Books, Delay],
            Update("START"),
            "ValidationException: 1 validation error detected: Value 'START' at 'contributorInsightsAction' failed "
                + "to satisfy constraint: Member must satisfy enum value set: [ENABLE, DISABLE]"
        ),
    ];

    private static UpdateContributorInsightsRequest Update(
        string action,
        string? mode = null,
        string table = "books",
        string? index = null
    ) =>
        new()
        {
            TableName = table,
            IndexName = index,
            ContributorInsightsAction = action,
            ContributorInsightsMode = mode,
        };

    private static DescribeContributorInsightsRequest Describe(string table = "books", string? index = null) =>
        new() { TableName = table, IndexName = index };

    private static ListContributorInsightsRequest List(string? table, int? max = null, string? token = null) =>
        new()
        {
            TableName = table,
            MaxResults = max,
            NextToken = token,
        };

    private static string Rules(string mode, params string[] rules) =>
        $$"""{"ContributorInsightsStatus":"ENABLED","ContributorInsightsMode":"{{mode}}", """
        + $$"""
            "ContributorInsightsRuleList":[{{string.Join(',', rules.Select(Rule))}}]}
            """;

    private static string Rule(string rule) =>
        $"\"DynamoDBContributorInsights-{(rule.Contains('-') ? rule : rule + "-books")}-{Milliseconds}\"";
}
