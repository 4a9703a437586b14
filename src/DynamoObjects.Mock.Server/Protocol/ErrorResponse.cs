using System.Net;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Server.Json;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>An error response, in AWS's format.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Type">The error with its namespace; empty for a response without a body.</param>
/// <param name="Message">The message; <see langword="null"/> if AWS sends none.</param>
internal sealed record ErrorResponse(int Status, string Type, string? Message)
{
    private const string Service = "com.amazon.coral.service#";
    private const string Tables = "com.amazonaws.dynamodb.v20120810#";

    private Dictionary<string, AttributeValue>? Item { get; init; }

    private List<CancellationReason>? Reasons { get; init; }

    private List<ThrottlingReason>? ThrottlingReasons { get; init; }

    /// <summary>Creates an error that the web service reports before DynamoDB processes the request.</summary>
    public static ErrorResponse CreateServiceError(string code, string? message) => new(400, Service + code, message);

    /// <summary>The error for an unexpected exception in the server.</summary>
    public static ErrorResponse Internal { get; } =
        new(500, Tables + "InternalServerError", "The request processing has failed because of an unknown error, exception or failure.");

    /// <summary>The error for a request that the memory for bodies has no room for; SDKs retry it.</summary>
    /// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html</remarks>
    public static ErrorResponse Unavailable { get; } =
        new(503, Service + "ServiceUnavailable", "The service is currently unavailable or busy.");

    public static ErrorResponse TooLarge { get; } = new((int)HttpStatusCode.RequestEntityTooLarge, "", null);

    public static ErrorResponse FromException(AmazonDynamoDBException exception) =>
        new((int)exception.StatusCode, GetErrorType(exception.ErrorCode), exception.Message)
        {
            Item = (exception as ConditionalCheckFailedException)?.Item,
            Reasons = (exception as TransactionCanceledException)?.CancellationReasons,
            ThrottlingReasons = GetThrottlingReasons(exception),
        };

    public void Write(Utf8JsonWriter writer)
    {
        if (Type.Length == 0)
            return;
        writer.WriteStartObject();
        writer.WriteString("__type", Type);
        if (Message is not null)
            writer.WriteString(Reasons is null ? "message" : "Message", Message);
        if (Reasons is not null)
        {
            writer.WritePropertyName(nameof(TransactionCanceledException.CancellationReasons));
            JsonSerializer.Serialize(writer, Reasons, ModelJson.GetTypeInfo(typeof(List<CancellationReason>)));
        }

        if (SdkCollections.IsSet(Item))
        {
            writer.WritePropertyName(nameof(ConditionalCheckFailedException.Item));
            JsonSerializer.Serialize(writer, Item, ModelJson.GetTypeInfo(typeof(Dictionary<string, AttributeValue>)));
        }

        if (SdkCollections.IsSet(ThrottlingReasons))
            WriteThrottlingReasons(writer, ThrottlingReasons);
        writer.WriteEndObject();
    }

    private static List<ThrottlingReason>? GetThrottlingReasons(AmazonDynamoDBException exception) =>
        exception switch
        {
            ProvisionedThroughputExceededException throttled => throttled.ThrottlingReasons,
            RequestLimitExceededException throttled => throttled.ThrottlingReasons,
            ThrottlingException throttled => throttled.ThrottlingReasons,
            _ => null,
        };

    /// <summary>Writes why a request was throttled; the members of a reason begin with small letters, as does the list in one of the
    /// errors.</summary>
    /// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ThrottlingReason.html</remarks>
    private void WriteThrottlingReasons(Utf8JsonWriter writer, List<ThrottlingReason> reasons)
    {
        var isLower = Type.EndsWith("#" + nameof(ThrottlingException), StringComparison.Ordinal);
        writer.WriteStartArray(isLower ? "throttlingReasons" : nameof(ThrottlingReasons));
        foreach (var reason in reasons)
        {
            writer.WriteStartObject();
            if (reason.Reason is not null)
                writer.WriteString("reason", reason.Reason);
            if (reason.Resource is not null)
                writer.WriteString("resource", reason.Resource);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string GetErrorType(string code) =>
        code switch
        {
            "" => "",
            "ValidationException" => "com.amazon.coral.validate#ValidationException",
            "ThrottlingException" => "com.amazon.coral.availability#ThrottlingException",
            "AccessDeniedException" or "UnknownOperationException" or "UnrecognizedClientException" or "SerializationException" => Service
                + code,
            _ => Tables + code,
        };
}
