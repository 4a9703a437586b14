using System.Net;
using Amazon.Runtime;

namespace DynamoObjects.Sending;

/// <summary>Tells failures after which nothing is known of a write from those that say that it was not done.</summary>
internal static class WriteErrors
{
    /// <summary>Whether a request that ended so may have been carried out.</summary>
    public static bool IsOutcomeUnknown(Exception exception) =>
        exception switch
        {
            // The service rejected the request, and did nothing. After a status of 500 it may have done it.
            AmazonServiceException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError } => false,
            DynamoException or ArgumentException or NotSupportedException => false,

            // Without a connection nothing was sent.
            _ => !IsConnectionError(exception),
        };

    private static bool IsConnectionError(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (
                exception is HttpRequestException
                {
                    HttpRequestError: HttpRequestError.NameResolutionError
                        or HttpRequestError.ConnectionError
                        or HttpRequestError.SecureConnectionError,
                }
            )
            {
                return true;
            }
        }

        return false;
    }
}
