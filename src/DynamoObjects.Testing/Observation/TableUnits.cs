namespace DynamoObjects.Testing.Observation;

/// <summary>The capacity units that one request consumed of one table and its indexes.</summary>
internal readonly record struct TableUnits(string Table, double Read, double Write);
