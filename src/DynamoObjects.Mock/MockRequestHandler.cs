using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Mock;

/// <summary>Answers one request: what stands behind an <see cref="IMockInterceptor"/>.</summary>
/// <param name="request">The request to run; it is read during the call only.</param>
/// <returns>The response that belongs to the request.</returns>
/// <exception cref="AmazonDynamoDBException">DynamoDB refuses the request.</exception>
public delegate AmazonWebServiceResponse MockRequestHandler(AmazonDynamoDBRequest request);
