namespace Shop.Records;

public sealed record Address(string Street, string City);
