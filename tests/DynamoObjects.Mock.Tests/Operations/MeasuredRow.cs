using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>One fact that was measured on AWS: a request and its result.</summary>
/// <param name="Entry">The entry of the measurement, such as T058.</param>
/// <param name="Subject">What the row is about.</param>
/// <param name="Before">What happens before: requests, and times by which the clock advances.</param>
/// <param name="Request">The request.</param>
/// <param name="Expected">The error code and message, such as <c>ValidationException: text</c>; or the response as JSON, of which
/// absent members can have any value and null means that the response does not have the member.</param>
internal sealed record MeasuredRow(string Entry, string Subject, object[] Before, AmazonDynamoDBRequest Request, string Expected)
{
    public string Name => $"{Entry} {Subject}";
}
