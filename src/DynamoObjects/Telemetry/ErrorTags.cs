using System.Diagnostics;
using Amazon.Runtime;

namespace DynamoObjects.Telemetry;

/// <summary>The error tag of traces and metrics: DynamoDB's error code, or the exception's type.</summary>
internal static class ErrorTags
{
    public static void AddTo(ref TagList tags, Activity? activity, Exception exception)
    {
        var service = exception as AmazonServiceException;
        var code = string.IsNullOrEmpty(service?.ErrorCode) ? null : service.ErrorCode;
        var type = code ?? exception.GetType().FullName;
        tags.Add(Tags.Error, type);
        if (code is not null)
            tags.Add(Tags.Status, code);
        if (activity is null)
            return;
        activity.SetTag(Tags.Error, type);
        activity.SetTag(Tags.Status, code);
        activity.SetTag(Tags.RequestId, service?.RequestId);
        activity.SetStatus(ActivityStatusCode.Error, exception.Message);
    }
}
