namespace Shop.Records;

// begin-snippet: mapper-order-line
public sealed record OrderLine(string Article, int Quantity, decimal Price);
// end-snippet
