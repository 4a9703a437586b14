using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Changes and describes the class of a table.</summary>
internal static class TableClasses
{
    public static TableDefinition Change(Database database, TableDefinition definition, TableClass? wanted) =>
        wanted is null
            ? definition
            : (definition with { TableClass = wanted.Value }).Begin(
                new RunningChange(RunningChangeKind.TableClass, database.Now + database.Delays.TableClass),
                isShown: true
            );

    /// <summary>Describes the class; <see langword="null"/> if a table never got one.</summary>
    public static TableClassSummary? Describe(TableDefinition definition) =>
        definition.TableClass is { } tableClass ? new TableClassSummary { TableClass = tableClass } : null;
}
