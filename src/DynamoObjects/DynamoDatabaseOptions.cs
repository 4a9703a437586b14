using Amazon.DynamoDBv2;
using DynamoObjects.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DynamoObjects;

/// <summary>Options of a <see cref="DynamoDatabase"/>.</summary>
/// <remarks>Its constructor reads them once.</remarks>
public class DynamoDatabaseOptions
{
    /// <summary>The prefix of every table name, so that environments can share an account.</summary>
    /// <value>Empty by default.</value>
    public string TablePrefix { get; set; } = "";

    /// <summary>Whether the first use of a table creates it if it does not exist.</summary>
    /// <value>
    /// <see langword="true"/> by default. If <see langword="false"/>, the database never describes or creates tables on its own.
    /// </value>
    /// <remarks>
    /// The first use compares an existing table with what its record declares, and enables the declared time to live. This needs the
    /// permissions <c>dynamodb:DescribeTable</c>, <c>CreateTable</c>, <c>DescribeTimeToLive</c> and <c>UpdateTimeToLive</c>.
    /// </remarks>
    public bool CreateTables { get; set; } = true;

    /// <summary>The billing mode of created tables.</summary>
    /// <value>
    /// <see langword="null"/> by default: provisioned if the record declares capacity, otherwise on-demand. A value applies to every table;
    /// with <see cref="Amazon.DynamoDBv2.BillingMode.PROVISIONED"/>, tables that declare no capacity get 1 read unit and 1 write unit.
    /// </value>
    public BillingMode? BillingMode { get; set; }

    /// <summary>The maximum time to wait until a table is usable, is ACTIVE after a change, or is deleted.</summary>
    /// <value>Five minutes by default.</value>
    public TimeSpan TableTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The clock that measures waits and sets the times of records.</summary>
    /// <value><see cref="TimeProvider.System"/> by default.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Creates the logger of the database, with the category <c>DynamoObjects</c>.</summary>
    /// <value><see langword="null"/> by default: nothing is logged.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    internal ILogger Logger => LoggerFactory?.CreateLogger(Log.Category) ?? NullLogger.Instance;
}
