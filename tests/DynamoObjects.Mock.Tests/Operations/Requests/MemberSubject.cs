using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>A request to a new engine, and the values that its members can have there.</summary>
internal sealed record MemberSubject(AmazonDynamoDBRequest Request, MemberSamples Samples);
