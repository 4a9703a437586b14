namespace DynamoObjects.Mock.Regions;

/// <summary>What some regions of AWS do differently from most; <see cref="RegionTable"/> lists the regions.</summary>
internal enum RegionVariant
{
    /// <summary>Transactions report invalid values as the single writes do.</summary>
    TransactionValues,

    /// <summary>The values of a transaction's expressions have the nesting limit of items.</summary>
    TransactionNesting,

    /// <summary>A client request token that is too long is reported alone.</summary>
    TransactionToken,

    /// <summary>A transaction without actions is reported without its value.</summary>
    TransactionCount,

    /// <summary>An action without operation is reported as an unmet constraint.</summary>
    TransactionAction,

    /// <summary>BatchGetItem reports that it has no tables in BatchWriteItem's words.</summary>
    BatchGetTables,

    /// <summary>Scan has shorter messages.</summary>
    ScanMessages,

    /// <summary>UpdateItem limits the size of the updated item only, not that of the written attributes.</summary>
    UpdateSize,

    /// <summary>UpdateItem reports all of its unknown enumeration values.</summary>
    UpdateEnumerations,

    /// <summary>PutItem reports an empty table name together with unknown enumeration values.</summary>
    PutTableName,
}
