using Amazon.Runtime;

namespace DynamoObjects;

/// <summary>Where <see cref="DynamoDatabase.Connect(DynamoConnectionOptions)"/> connects to, and how the database
/// treats its tables.</summary>
public sealed class DynamoConnectionOptions : DynamoDatabaseOptions
{
    /// <summary>The AWS region, as <c>us-east-1</c>, or <c>localhost</c> for DynamoDB Local.</summary>
    /// <value><see langword="null"/> (default): the SDK finds it, in the environment or the profile.</value>
    public string? Region { get; set; }

    /// <summary>The host of DynamoDB Local, when <see cref="Region"/> is <c>localhost</c>.</summary>
    /// <value><c>localhost</c> by default.</value>
    public string Host { get; set; } = "localhost";

    /// <summary>The port of DynamoDB Local, when <see cref="Region"/> is <c>localhost</c>.</summary>
    /// <value>8000 by default.</value>
    public int Port { get; set; } = 8000;

    /// <summary>The credentials to sign with.</summary>
    /// <value><see langword="null"/> (default): the SDK's own chain; for DynamoDB Local, made-up ones.</value>
    public AWSCredentials? Credentials { get; set; }
}
