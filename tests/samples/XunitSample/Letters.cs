namespace XunitSample;

public sealed class Letters : TheoryData<string>
{
    public Letters() => AddRange("a", "b");
}
