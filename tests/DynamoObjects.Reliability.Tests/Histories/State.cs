using System.Globalization;

namespace DynamoObjects.Reliability.Histories;

/// <summary>What up to four items hold, as the model sees them: a number, or nothing.</summary>
internal readonly record struct State(ulong Packed)
{
    private const int Bits = 16;
    private const ulong Mask = ushort.MaxValue;

    /// <summary>An item's number, or null where there is no such item.</summary>
    public int? this[int item] => (int)((Packed >> (item * Bits)) & Mask) is var stored and > 0 ? stored - 1 : null;

    public State With(int item, int? value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value ?? 0, ushort.MaxValue - 1);
        return new State((Packed & ~(Mask << (item * Bits))) | ((ulong)(value + 1 ?? 0) << (item * Bits)));
    }

    public static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "none";
}
