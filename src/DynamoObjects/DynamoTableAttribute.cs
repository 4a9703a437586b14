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
    /// <value>
    /// The default is 0. If <see cref="WriteCapacity"/> is 0 too, the table is created on-demand; otherwise, it is provisioned, and 0
    /// counts as 1 unit. <see cref="DynamoDatabaseOptions.BillingMode"/> overrides this choice.
    /// </value>
    public int ReadCapacity { get; set; }

    /// <summary>Gets or sets the write capacity units of a provisioned table.</summary>
    /// <value>
    /// The default is 0. If <see cref="ReadCapacity"/> is 0 too, the table is created on-demand; otherwise, it is provisioned, and 0
    /// counts as 1 unit. <see cref="DynamoDatabaseOptions.BillingMode"/> overrides this choice.
    /// </value>
    public int WriteCapacity { get; set; }

    /// <summary>Gets or sets the data that the table's stream contains for each change.</summary>
    /// <value>The default is <see cref="StreamView.None"/>: the table is created without a stream.</value>
    public StreamView Stream { get; set; }
}
