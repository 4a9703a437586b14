namespace MSTestSample;

public sealed class Box(int number)
{
    private Backend _owner;

    public int Number { get; } = number;

    public bool TakeFor(Backend backend)
    {
        var isFree = _owner == Backend.None || _owner == backend;
        _owner = backend;
        return isFree;
    }

    public override string ToString() => $"Box {Number}";
}
