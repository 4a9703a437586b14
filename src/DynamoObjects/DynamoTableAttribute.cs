namespace DynamoObjects;

/// <summary>Specifies the DynamoDB table of a record class.</summary>
/// <param name="name">The table's name, without the prefix of an environment: 3 to 255 characters of <c>a-z A-Z 0-9 _ . -</c>.</param>
/// <remarks>
/// See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Naming
/// rules</see>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DynamoTableAttribute(string name) : Attribute
{
    /// <summary>Gets the table's name, without prefix.</summary>
    public string Name { get; } = name;

    /// <summary>Gets or sets the read capacity units of a provisioned table.</summary>
    /// <value>The default is 0: the table is created on-demand, unless <see cref="DynamoDatabaseOptions.BillingMode"/> is set.</value>
    public int ReadCapacity { get; set; }

    /// <summary>Gets or sets the write capacity units of a provisioned table.</summary>
    /// <value>The default is 0: the table is created on-demand, unless <see cref="DynamoDatabaseOptions.BillingMode"/> is set.</value>
    public int WriteCapacity { get; set; }

    /// <summary>Gets or sets the data that the table's stream contains for each change.</summary>
    /// <value>The default is <see cref="StreamView.None"/>: the table is created without a stream.</value>
    public StreamView Stream { get; set; }
}
