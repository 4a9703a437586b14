using Amazon.DynamoDBv2;
using DynamoObjects.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DynamoObjects;

/// <summary>How a <see cref="DynamoDatabase"/> treats its tables. Read once, by the database's constructor.</summary>
public class DynamoDatabaseOptions
{
    /// <summary>What stands before the name of every table, so that environments can share an account.</summary>
    /// <value>Empty by default.</value>
    public string TablePrefix { get; set; } = "";

    /// <summary>Whether a table that does not exist is created when it is first used.</summary>
    /// <value><see langword="true"/> by default. When <see langword="false"/>, no table is ever described or created.</value>
    /// <remarks>
    /// A table that exists is compared with what its record declares, and gets the declared time to live. That takes the
    /// permissions <c>dynamodb:DescribeTable</c>,
    /// <c>CreateTable</c>, <c>DescribeTimeToLive</c> and <c>UpdateTimeToLive</c>.
    /// </remarks>
    public bool CreateTables { get; set; } = true;

    /// <summary>How created tables are billed.</summary>
    /// <value>
    /// <see langword="null"/> (default): provisioned where the record declares capacity, otherwise on demand. A value holds
    /// for every table;
    /// <see cref="Amazon.DynamoDBv2.BillingMode.PROVISIONED"/> gives tables that declare no capacity one unit each.
    /// </value>
    public BillingMode? BillingMode { get; set; }

    /// <summary>The longest wait for a table to become usable, to be ACTIVE after a change, or to be gone.</summary>
    /// <value>Five minutes by default.</value>
    public TimeSpan TableTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The clock that waits are measured by.</summary>
    /// <value><see cref="TimeProvider.System"/> by default.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Makes the logger that the database writes to, of the category <c>DynamoObjects</c>.</summary>
    /// <value><see langword="null"/> by default: nothing is logged.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    internal ILogger Logger => LoggerFactory?.CreateLogger(Log.Category) ?? NullLogger.Instance;
}
