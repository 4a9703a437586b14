namespace DynamoObjects.Mock.Tests.Operations.Tables;

internal static class MeasuredDecreases
{
    /// <summary>Decreases the read units, one step after another, each of which ends after two seconds.</summary>
    public static MeasuredRow Decrease(this MeasuredRow row, params long[] reads) =>
        reads.Aggregate(row, (done, read) => done.Update(update => update.ProvisionedThroughput = new(read, 10)).Wait(2));
}
