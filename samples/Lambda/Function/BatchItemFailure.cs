namespace Shop.Lambda;

public sealed class BatchItemFailure
{
    public string? ItemIdentifier { get; set; }
}
