using System.Net;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock;

namespace Docs.Dynamock;

// begin-snippet: mock-interceptor
internal sealed class ThrottleOnce : IMockInterceptor
{
    public AmazonWebServiceResponse Intercept(in MockAttempt attempt, MockRequestHandler next) =>
        attempt.Number == 1
            ? throw new ThrottlingException("Rate exceeded") { ErrorCode = "ThrottlingException", StatusCode = HttpStatusCode.BadRequest }
            : next(attempt.Request);
}
// end-snippet
