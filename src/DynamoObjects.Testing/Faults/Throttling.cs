using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Faults;

/// <summary>Creates the exceptions of AWS's throttling, with message and reasons by cause.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/throttling-diagnosing.html</remarks>
internal static class Throttling
{
    private const string Provisioned =
        "The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level "
        + "with the UpdateTable API.";

    private const string ProvisionedIndex =
        "The level of configured provisioned throughput for one or more global secondary indexes of the table was exceeded. "
        + "Consider increasing your provisioning level for the under-provisioned global secondary indexes with the UpdateTable API";

    private const string Scaling =
        "Throughput exceeds the current capacity of your table or index. DynamoDB is automatically scaling your table or index so "
        + "please try again shortly. "
        + "If exceptions persist, check if you have a hot key: "
        + "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html";

    private const string Maximum = "Throughput exceeds the maximum OnDemandThroughput configured on table or index";

    private const string Account =
        "Throughput exceeds the current throughput limit for your account. Please contact AWS Support at "
        + "https://aws.amazon.com/support request a limit increase";

    public static AmazonDynamoDBException CreateException(ThrottlingCause cause, AmazonDynamoDBRequest request, string? index)
    {
        var limit = cause switch
        {
            ThrottlingCause.ProvisionedThroughput => "ProvisionedThroughputExceeded",
            ThrottlingCause.KeyRange => "KeyRangeThroughputExceeded",
            ThrottlingCause.OnDemandMaximum => "MaxOnDemandThroughputExceeded",
            ThrottlingCause.AccountLimit => "AccountLimitExceeded",
            _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
        };
        List<ThrottlingReason> reasons =
        [
            .. RequestFacts
                .GetTables(request)
                .Select(table => new ThrottlingReason
                {
                    Reason = $"{(index is null ? "Table" : "Index")}{(RequestFacts.IsRead(request) ? "Read" : "Write")}{limit}",
                    Resource = $"arn:aws:dynamodb:us-east-1:000000000000:table/{table}{(index is null ? "" : $"/index/{index}")}",
                }),
        ];
        var id = InjectedErrors.NextRequestId();
        return cause switch
        {
            ThrottlingCause.ProvisionedThroughput => new ProvisionedThroughputExceededException(
                index is null ? Provisioned : ProvisionedIndex,
                null,
                InjectedErrors.SdkErrorType,
                "ProvisionedThroughputExceededException",
                id,
                HttpStatusCode.BadRequest
            )
            {
                ThrottlingReasons = reasons,
            },
            ThrottlingCause.AccountLimit => new RequestLimitExceededException(
                Account,
                null,
                InjectedErrors.SdkErrorType,
                "RequestLimitExceeded",
                id,
                HttpStatusCode.BadRequest
            )
            {
                ThrottlingReasons = reasons,
            },
            _ => new ThrottlingException(
                cause == ThrottlingCause.KeyRange ? Scaling : Maximum,
                null,
                InjectedErrors.SdkErrorType,
                "ThrottlingException",
                id,
                HttpStatusCode.BadRequest
            )
            {
                ThrottlingReasons = reasons,
            },
        };
    }
}
