using System.Globalization;

namespace DynamoObjects.Reliability.Histories;

/// <summary>The model's state of up to four items: a number, or nothing.</summary>
internal readonly record struct State(ulong Packed)
{
    private const int Bits = 16;
    private const ulong Mask = ushort.MaxValue;

    /// <summary>Gets an item's number, or null if the item does not exist.</summary>
    public int? this[int item] => (int)((Packed >> (item * Bits)) & Mask) is var stored and > 0 ? stored - 1 : null;

    public State With(int item, int? value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value ?? 0, ushort.MaxValue - 1);
        return new State((Packed & ~(Mask << (item * Bits))) | ((ulong)(value + 1 ?? 0) << (item * Bits)));
    }

    public static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "none";
}
