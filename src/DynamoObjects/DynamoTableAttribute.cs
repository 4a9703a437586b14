namespace DynamoObjects;

/// <summary>Maps a record class to a DynamoDB table.</summary>
/// <param name="name">The table's name, without any environment's prefix: 3 to 255 of <c>a-z A-Z 0-9 _ . -</c>.</param>
/// <remarks>See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Naming
/// rules</see>.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DynamoTableAttribute(string name) : Attribute
{
    /// <summary>The table's name, without prefix.</summary>
    public string Name { get; } = name;

    /// <summary>Read capacity units of a provisioned table.</summary>
    /// <value>0 (default): the table is created on demand, unless <see cref="DynamoDatabaseOptions.BillingMode"/> says otherwise.</value>
    public int Read { get; set; }

    /// <summary>Write capacity units of a provisioned table.</summary>
    /// <value>0 (default): the table is created on demand, unless <see cref="DynamoDatabaseOptions.BillingMode"/> says otherwise.</value>
    public int Write { get; set; }

    /// <summary>What the table's stream tells of each change.</summary>
    /// <value><see cref="StreamView.None"/> (default): the table is created without a stream.</value>
    public StreamView Stream { get; set; }
}
