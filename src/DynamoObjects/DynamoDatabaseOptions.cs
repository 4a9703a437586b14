using Amazon.DynamoDBv2;
using DynamoObjects.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DynamoObjects;

/// <summary>Provides options of a <see cref="DynamoDatabase"/>.</summary>
/// <remarks>Do not change the options after a database is created with them.</remarks>
public class DynamoDatabaseOptions
{
    /// <summary>Gets or sets the prefix of every table name, so that environments can share an account.</summary>
    /// <value>The default is an empty string.</value>
    public string TablePrefix { get; set; } = "";

    /// <summary>Gets or sets a value indicating whether the first use of a table creates the table if it does not exist.</summary>
    /// <value>
    /// The default is <see langword="true"/>. If <see langword="false"/>, the database never describes or creates tables on its own.
    /// </value>
    /// <remarks>
    /// The first use compares an existing table with what its record class declares, and enables time to live if the class declares it.
    /// This needs the permissions <c>dynamodb:DescribeTable</c>, <c>CreateTable</c>, <c>DescribeTimeToLive</c> and <c>UpdateTimeToLive</c>.
    /// </remarks>
    public bool CreateTables { get; set; } = true;

    /// <summary>Gets or sets the billing mode of created tables.</summary>
    /// <value>
    /// The default is <see langword="null"/>: provisioned if the record class declares capacity; otherwise, on-demand. A value applies to
    /// every table; with <see cref="Amazon.DynamoDBv2.BillingMode.PROVISIONED"/>, tables whose class declares no capacity get 1 read unit
    /// and 1 write unit.
    /// </value>
    public BillingMode? BillingMode { get; set; }

    /// <summary>Gets or sets the maximum time to wait for a table to be created, changed or deleted.</summary>
    /// <value>The default is five minutes.</value>
    public TimeSpan TableTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets the clock that measures waits and sets the times of records.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the factory of the database's logger, which has the category <c>DynamoObjects</c>.</summary>
    /// <value>The default is <see langword="null"/>: nothing is logged.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    internal DynamoDatabaseOptions Copy() => (DynamoDatabaseOptions)MemberwiseClone();

    internal ILogger Logger => LoggerFactory?.CreateLogger(Log.Category) ?? NullLogger.Instance;
}
