namespace DynamoObjects.Generator.Models;

/// <summary>What came of one record class: what to emit, unless it cannot be, and what to say.</summary>
internal sealed record RecordResult(RecordModel? Record, EquatableArray<DiagnosticModel> Diagnostics);
