#pragma warning disable IDE0130 // The name that the package AWSSDK.DynamoDBStreams has, which this repository does not reference.
namespace Amazon.DynamoDBv2;

#pragma warning restore IDE0130

public interface IAmazonDynamoDBStreams;
