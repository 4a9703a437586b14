using System.Net;
using Amazon.Runtime;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>Sets the metadata of responses.</summary>
internal static class Responses
{
    /// <summary>Sets what the SDK reads from a response's status line and headers.</summary>
    /// <param name="response">The response.</param>
    /// <param name="contentLength">The approximate length of the response's JSON, in bytes.</param>
    public static T Complete<T>(this T response, long contentLength = 2)
        where T : AmazonWebServiceResponse
    {
        response.HttpStatusCode = HttpStatusCode.OK;
        response.ContentLength = contentLength;
        response.ResponseMetadata = new ResponseMetadata { RequestId = RequestIds.Next() };
        return response;
    }
}
