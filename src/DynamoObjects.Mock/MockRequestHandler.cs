using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Mock;

/// <summary>Represents the step after an <see cref="IMockInterceptor"/>: it runs a request on the engine.</summary>
/// <param name="request">The request, which is read only during the call.</param>
/// <returns>The response, of the type that belongs to the request.</returns>
/// <exception cref="AmazonDynamoDBException">DynamoDB returns an error.</exception>
public delegate AmazonWebServiceResponse MockRequestHandler(AmazonDynamoDBRequest request);
