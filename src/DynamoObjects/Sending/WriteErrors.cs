using System.Net;
using Amazon.Runtime;

namespace DynamoObjects.Sending;

/// <summary>Distinguishes errors that leave the outcome of a write unknown from errors that exclude the write.</summary>
internal static class WriteErrors
{
    /// <summary>Returns whether a request that ended with an exception may have been carried out.</summary>
    public static bool IsOutcomeUnknown(Exception exception) =>
        exception switch
        {
            // The service rejected the request without carrying it out. With status 500 and above, it may have carried it
            // out.
            AmazonServiceException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError } => false,
            DynamoException or ArgumentException or NotSupportedException => false,

            // Without a connection the request was not sent.
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
