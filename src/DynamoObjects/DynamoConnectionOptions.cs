using Amazon.Runtime;

namespace DynamoObjects;

/// <summary>Provides the connection settings and options of a <see cref="DynamoDatabase"/> that creates its own client.</summary>
public sealed class DynamoConnectionOptions : DynamoDatabaseOptions
{
    /// <summary>Gets or sets the AWS region, such as <c>us-east-1</c>, or <c>localhost</c> for DynamoDB Local.</summary>
    /// <value>The default is <see langword="null"/>: the SDK reads the region from the environment or the profile.</value>
    public string? Region { get; set; }

    /// <summary>Gets or sets the host of DynamoDB Local if <see cref="Region"/> is <c>localhost</c>.</summary>
    /// <value>The default is <c>localhost</c>.</value>
    public string Host { get; set; } = "localhost";

    /// <summary>Gets or sets the port of DynamoDB Local if <see cref="Region"/> is <c>localhost</c>.</summary>
    /// <value>The default is 8000.</value>
    public int Port { get; set; } = 8000;

    /// <summary>Gets or sets the credentials that sign requests.</summary>
    /// <value>
    /// The default is <see langword="null"/>: the SDK's default credentials, or fixed placeholder credentials for DynamoDB Local.
    /// </value>
    public AWSCredentials? Credentials { get; set; }
}
