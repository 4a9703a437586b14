namespace XunitSample;

public sealed class Box(int number)
{
    public int Number { get; } = number;

    public override string ToString() => $"Box {Number}";
}
