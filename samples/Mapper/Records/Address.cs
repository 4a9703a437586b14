namespace Shop.Records;

// begin-snippet: mapper-address
public sealed record Address(string Street, string City);
// end-snippet
