using System.Globalization;

namespace XunitV3MtpSample;

/// <summary>Records the backend of each of its tests, in the order in which they ran.</summary>
[Trait("Kind", "Order")]
public abstract class Order
{
    private static int _tests;

    protected Order(DynamoTestContext test) =>
        XunitSample.Notes.Leave(string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _tests):D2} {test.Backend}"));

    [DynamoFact]
    public void One() => Assert.NotNull(DynamoTestContext.Current);

    [DynamoTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void Row(int number) => Assert.InRange(number, 1, 2);
}
