using Amazon.Runtime;

namespace DynamoObjects;

/// <summary>The connection and the database options of <see cref="DynamoDatabase.Connect(DynamoConnectionOptions)"/>.</summary>
public sealed class DynamoConnectionOptions : DynamoDatabaseOptions
{
    /// <summary>The AWS region, such as <c>us-east-1</c>, or <c>localhost</c> for DynamoDB Local.</summary>
    /// <value><see langword="null"/> by default: the SDK reads it from the environment or the profile.</value>
    public string? Region { get; set; }

    /// <summary>The host of DynamoDB Local if <see cref="Region"/> is <c>localhost</c>.</summary>
    /// <value><c>localhost</c> by default.</value>
    public string Host { get; set; } = "localhost";

    /// <summary>The port of DynamoDB Local if <see cref="Region"/> is <c>localhost</c>.</summary>
    /// <value>8000 by default.</value>
    public int Port { get; set; } = 8000;

    /// <summary>The credentials that sign requests.</summary>
    /// <value><see langword="null"/> by default: the SDK's default credentials, or fixed dummy credentials for DynamoDB Local.</value>
    public AWSCredentials? Credentials { get; set; }
}
