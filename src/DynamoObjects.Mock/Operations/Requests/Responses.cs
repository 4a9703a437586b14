using System.Net;
using Amazon.Runtime;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>What every response carries.</summary>
internal static class Responses
{
    /// <summary>Fills in what the SDK reads from a response's status line and headers.</summary>
    /// <param name="response">The response.</param>
    /// <param name="contentLength">About how long the response's JSON would be, in bytes.</param>
    public static T Complete<T>(this T response, long contentLength = 2)
        where T : AmazonWebServiceResponse
    {
        response.HttpStatusCode = HttpStatusCode.OK;
        response.ContentLength = contentLength;
        response.ResponseMetadata = new ResponseMetadata { RequestId = RequestIds.Next() };
        return response;
    }
}
