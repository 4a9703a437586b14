using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations.Integrations;

/// <summary>Kinesis destinations as measured on AWS; each change takes two seconds.</summary>
internal static class KinesisRows
{
    public const string Stream = "arn:aws:kinesis:us-west-2:000000000000:stream/books";
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);

    private const string Other = "arn:aws:kinesis:us-west-2:000000000000:stream/other";
    private const string Queue = "arn:aws:sqs:us-west-2:000000000000:books-changes";
    private const string Micro = "MICROSECOND";
    private const string WrongState = "ValidationException: Table is not in a valid state to enable Kinesis Streaming Destination: ";
    private const string NotDisabled =
        WrongState + "EnableKinesisStreamingDestination must be DISABLED or ENABLE_FAILED to perform ENABLE operation.";
    private const string NotActive = WrongState + "KinesisStreamingDestination must be ACTIVE to perform DISABLE operation.";
    private const string NoTable = "ResourceNotFoundException: Requested resource not found: Table: books not found";

    private static readonly CreateTableRequest Books = TestRequests.Table();

    public static readonly RequestRow[] All =
    [
        new("T299", "no destination", [Books, Delay], Describe(), """{"TableName":"books","KinesisDataStreamDestinations":[]}"""),
        new(
            "T299",
            "not described with the table",
            [Books, Delay, Enable()],
            new DescribeTableRequest("books"),
            """{"Table":{"TableName":"books","StreamSpecification":null}}"""
        ),
        new(
            "T299",
            "enable",
            [Books, Delay],
            Enable(),
            $$$"""{"TableName":"books","StreamArn":"{{{Stream}}}","DestinationStatus":"ENABLING" """
                + """
                ,"EnableKinesisStreamingConfiguration":{"ApproximateCreationDateTimePrecision":null}}
                """
        ),
        new(
            "T299",
            "enable in microseconds",
            [Books, Delay],
            Enable(precision: Micro),
            """{"EnableKinesisStreamingConfiguration":{"ApproximateCreationDateTimePrecision":"MICROSECOND"}}"""
        ),
        new("T300", "being enabled", [Books, Delay, Enable()], Describe(), Destination("ENABLING")),
        new("T300", "active, without the default precision", [Books, Delay, Enable(), Delay], Describe(), Destination("ACTIVE")),
        new("T300", "active in microseconds", [Books, Delay, Enable(precision: Micro), Delay], Describe(), Destination("ACTIVE", Micro)),
        new(
            "T318",
            "what is not a stream fails",
            [Books, Delay, Enable(Queue), Delay],
            Describe(),
            $$$"""{"KinesisDataStreamDestinations":[{"StreamArn":"{{{Queue}}}","DestinationStatus":"ENABLE_FAILED" """
                + """
                ,"DestinationStatusDescription":"User does not have a permission to use kinesis stream"}]}
                """
        ),
        new(
            "T318",
            "a failed one can be enabled again",
            [Books, Delay, Enable(Queue), Delay],
            Enable(Queue),
            """{"DestinationStatus":"ENABLING"}"""
        ),
        new(
            "T268",
            "another stream than the failed one",
            [Books, Delay, Enable(Queue), Delay],
            Enable(),
            """{"DestinationStatus":"ENABLING"}"""
        ),
        new("T299", "enable again", [Books, Delay, Enable(), Delay], Enable(), NotDisabled),
        new("T268", "a second stream", [Books, Delay, Enable(), Delay], Enable(Other), NotDisabled),
        new("T302", "disable what was never enabled", [Books, Delay], Disable(), NotActive),
        new("T302", "disable what is being enabled", [Books, Delay, Enable()], Disable(), NotActive),
        new("T302", "disable twice", [Books, Delay, Enable(), Delay, Disable(), Delay], Disable(), NotActive),
        new("T301", "disable", [Books, Delay, Enable(), Delay], Disable(), """{"DestinationStatus":"DISABLING"}"""),
        new("T304", "a disabled entry stays", [Books, Delay, Enable(), Delay, Disable(), Delay], Describe(), Destination("DISABLED")),
        new(
            "T304",
            "a disabled one can be enabled again",
            [Books, Delay, Enable(), Delay, Disable(), Delay, Enable()],
            Describe(),
            Destination("ENABLING")
        ),
        new(
            "T442",
            "disable with a configuration",
            [Books, Delay, Enable(), Delay],
            Disable(Micro),
            "ValidationException: Stream cannot be disabled using EnableKinesisStreamingConfiguration parameters"
        ),
        new(
            "T300",
            "update",
            [Books, Delay, Enable(), Delay],
            Update(Micro),
            "{\"DestinationStatus\":\"UPDATING\""
                + ""","UpdateKinesisStreamingConfiguration":{"ApproximateCreationDateTimePrecision":"MICROSECOND"}}"""
        ),
        new("T300", "being updated", [Books, Delay, Enable(), Delay, Update(Micro)], Describe(), Destination("UPDATING")),
        new("T300", "updated", [Books, Delay, Enable(), Delay, Update(Micro), Delay], Describe(), Destination("ACTIVE", Micro)),
        new(
            "T300",
            "update to nothing",
            [Books, Delay, Enable(), Delay],
            Update(null),
            "ValidationException: Streaming destination cannot be updated with given parameters: "
                + "UpdateKinesisStreamingConfiguration cannot be null or contain only null values"
        ),
        new(
            "T442",
            "update what is not active",
            [Books, Delay],
            Update(Micro),
            $"{WrongState}Kinesis streaming is not in ACTIVE state. Updates are only allowed in ACTIVE state. "
                + $"TableName: books, kdsArn: {Stream}"
        ),
        new(
            "T235",
            "a table with a destination can be deleted",
            [Books, Delay, Enable()],
            new DeleteTableRequest("books"),
            """{"TableDescription":{"TableStatus":"DELETING"}}"""
        ),
        new(
            "T377",
            "it dies with the table",
            [Books, Delay, Enable(), new DeleteTableRequest("books"), Delay, Books, Delay],
            Describe(),
            """{"KinesisDataStreamDestinations":[]}"""
        ),
        new("T070", "no table", [], Enable(), NoTable),
        new("T115", "a table that is being created", [Books], Enable(), NoTable),
        new(
            "T040",
            "an unknown precision",
            [Books, Delay],
            Enable(precision: "SECOND"),
            "ValidationException: 1 validation error detected: Value 'SECOND' at "
                + "'enableKinesisStreamingConfiguration.approximateCreationDateTimePrecision' failed to satisfy constraint: "
                + "Member must satisfy enum value set: [MICROSECOND, MILLISECOND]"
        ),
        new(
            "T071",
            "the table's ARN",
            [Books, Delay],
            Enable(table: "arn:aws:dynamodb:us-west-2:000000000000:table/books"),
            """{"TableName":"books"}"""
        ),
    ];

    public static EnableKinesisStreamingDestinationRequest Enable(
        string stream = Stream,
        string? precision = null,
        string table = "books"
    ) =>
        new()
        {
            TableName = table,
            StreamArn = stream,
            EnableKinesisStreamingConfiguration = precision is null ? null : new() { ApproximateCreationDateTimePrecision = precision },
        };

    public static DisableKinesisStreamingDestinationRequest Disable(string? precision = null, string stream = Stream) =>
        new()
        {
            TableName = "books",
            StreamArn = stream,
            EnableKinesisStreamingConfiguration = precision is null ? null : new() { ApproximateCreationDateTimePrecision = precision },
        };

    public static UpdateKinesisStreamingDestinationRequest Update(string? precision) =>
        new()
        {
            TableName = "books",
            StreamArn = Stream,
            UpdateKinesisStreamingConfiguration = precision is null ? null : new() { ApproximateCreationDateTimePrecision = precision },
        };

    private static DescribeKinesisStreamingDestinationRequest Describe() => new() { TableName = "books" };

    private static string Destination(string status, string? precision = null) =>
        $$$"""{"KinesisDataStreamDestinations":[{"StreamArn":"{{{Stream}}}","DestinationStatus":"{{{status}}}" """
        + $$$"""
            ,"DestinationStatusDescription":null,"ApproximateCreationDateTimePrecision":{{{Json(precision)}}}}]}
            """;

    private static string Json(string? text) => System.Text.Json.JsonSerializer.Serialize(text);
}
