using Amazon.DynamoDBv2;

namespace DynamoObjects.Hosting;

/// <summary>A registered client that all databases of the container use, also those whose options name a region, as in a test.</summary>
internal sealed record DatabaseClient(IAmazonDynamoDB Client);
