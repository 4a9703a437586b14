namespace DynamoObjects;

/// <summary>Maps a record class to a DynamoDB table.</summary>
/// <param name="name">The table's name, without the prefix of an environment: 3 to 255 characters of <c>a-z A-Z 0-9 _ . -</c>.</param>
/// <remarks>
/// See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Naming
/// rules</see>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DynamoTableAttribute(string name) : Attribute
{
    /// <summary>The table's name, without prefix.</summary>
    public string Name { get; } = name;

    /// <summary>The read capacity units of a provisioned table.</summary>
    /// <value>0 by default: the table is created on-demand, unless <see cref="DynamoDatabaseOptions.BillingMode"/> is set.</value>
    public int ReadCapacity { get; set; }

    /// <summary>The write capacity units of a provisioned table.</summary>
    /// <value>0 by default: the table is created on-demand, unless <see cref="DynamoDatabaseOptions.BillingMode"/> is set.</value>
    public int WriteCapacity { get; set; }

    /// <summary>The data that the table's stream contains for each change.</summary>
    /// <value><see cref="StreamView.None"/> by default: the table is created without a stream.</value>
    public StreamView Stream { get; set; }
}
