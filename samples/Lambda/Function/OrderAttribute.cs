namespace Shop.Lambda;

public sealed class OrderAttribute
{
    public string? S { get; set; }

    public string? N { get; set; }
}
