using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The limits of DynamoDB on the URL and the headers of a request.</summary>
internal static class RequestHead
{
    /// <summary>The maximum bytes that the web server reads, so that DynamoDB's own limit is reported in its own way.</summary>
    public const int MaxReadBytes = 128 * 1024;

    /// <summary>The maximum characters of the URL, and of all headers together.</summary>
    private const int MaxLength = 16 * 1024;

    public static bool IsTooLarge(IHttpRequestFeature request)
    {
        if (request.RawTarget.Length > MaxLength)
            return true;
        var length = 0;
        foreach (var (name, values) in request.Headers)
        {
            foreach (var value in values)
                length += name.Length + (value?.Length ?? 0);
        }

        return length > MaxLength;
    }
}
