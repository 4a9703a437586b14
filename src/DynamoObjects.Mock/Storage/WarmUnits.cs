namespace DynamoObjects.Mock.Storage;

/// <summary>The units per second that a table or index serves at once. They never fall.</summary>
internal readonly record struct WarmUnits(long Read, long Write)
{
    /// <summary>The values of a new table with on-demand billing. See
    /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html</summary>
    public static readonly WarmUnits OnDemandInitial = new(12_000, 4_000);

    /// <summary>Gets the values of a new table or index.</summary>
    public static WarmUnits GetInitial(bool isOnDemand, Throughput units) =>
        isOnDemand ? OnDemandInitial : new WarmUnits(units.Read, units.Write);

    public WarmUnits Rise(WarmUnits to) => new(Math.Max(Read, to.Read), Math.Max(Write, to.Write));

    public WarmUnits Rise(Throughput to) => Rise(new WarmUnits(to.Read, to.Write));
}
