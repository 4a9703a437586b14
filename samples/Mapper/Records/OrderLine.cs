namespace Shop.Records;

public sealed record OrderLine(string Article, int Quantity, decimal Price);
