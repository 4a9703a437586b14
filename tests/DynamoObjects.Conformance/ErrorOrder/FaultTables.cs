namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The tables of all operations.</summary>
internal static class FaultTables
{
    public static IReadOnlyList<FaultTable> All { get; } =
    [
        WriteFaults.Put,
        WriteFaults.Update,
        WriteFaults.Delete,
        GetFaults.Get,
        QueryFaults.Query,
        ScanFaults.Scan,
        BatchFaults.Get,
        BatchFaults.Write,
        TransactionFaults.Get,
        TransactionFaults.Write,
        StatementFaults.Select,
        StatementFaults.Update,
        StatementFaults.Transaction,
        StreamFaults.Describe,
        StreamFaults.GetIterator,
        StreamFaults.GetRecords,
        StreamFaults.List,
    ];

    public static FaultTable Find(string operation) => All.Single(table => table.Operation == operation);
}
