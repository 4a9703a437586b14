namespace MoreSample;

/// <summary>A type that text converts to explicitly.</summary>
public sealed record Stated(string Text)
{
    public static explicit operator Stated(string text) => new(text);
}
