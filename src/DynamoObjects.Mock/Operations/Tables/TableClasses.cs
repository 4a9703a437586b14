using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>The class of a table.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.TableClasses.html</summary>
internal static class TableClasses
{
    public static void CheckConstraints(ref Constraints constraints, TableClass? tableClass)
    {
        if (tableClass is { Value.Length: 0 })
            constraints.OneOf(tableClass, "tableClass", EnumValues.TableClasses);
    }

    /// <summary>Rejects an unknown class.</summary>
    public static void Check(TableClass? tableClass)
    {
        if (tableClass is not null && !EnumValues.Contains(EnumValues.TableClasses, tableClass.Value))
            throw Failures.Validation(Messages.TableClassUnknown);
    }

    /// <summary>Begins a change of the class; a table without a class has the class STANDARD.</summary>
    public static TableDefinition Change(Database database, TableDefinition definition, TableClass? wanted)
    {
        if (wanted is null)
            return definition;
        var now = database.Now;
        if (definition.FindChange(RunningChangeKind.TableClass) is TableClassChange running)
            throw Failures.ResourceInUse(Messages.TableClassBusy(definition.Name, running.TableClass));
        if (definition.FindChange(RunningChangeKind.Stream) is not null)
            throw Failures.ResourceInUse(Messages.TableClassWithBusyStream(definition.Name));
        var recent = definition.RecentTableClasses;
        if (database.Settings.EnforceCooldowns && now < Cooldown.TableClass.GetNext(recent))
            throw Failures.LimitExceeded(Messages.TableClassChangedOften);
        // AWS says UPDATING in the response even if nothing changes.
        if (wanted.Value == (definition.TableClass ?? "STANDARD"))
            return definition.Begin(new RunningChange(RunningChangeKind.TableClass, now), isShown: true);
        definition = definition with { RecentTableClasses = Cooldown.TableClass.Add(recent, now) };
        var end = now + database.Delays.TableClass;
        return definition.Begin(
            new TableClassChange(end, wanted.Value, Began: now, IndexesUntil: end + database.Delays.TableClassOfIndex),
            isShown: true
        );
    }

    /// <returns><see langword="null"/> for a table that was created without a class and never had another one.</returns>
    public static TableClassSummary? Describe(TableDefinition definition) =>
        definition.TableClass is { } tableClass
            ? new TableClassSummary { TableClass = tableClass, LastUpdateDateTime = SdkTimes.From(definition.TableClassChanged) }
            : null;
}
