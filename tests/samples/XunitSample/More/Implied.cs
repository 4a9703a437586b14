namespace MoreSample;

/// <summary>A type that text converts to implicitly.</summary>
public sealed record Implied(string Text)
{
    public static implicit operator Implied(string text) => new(text);
}
