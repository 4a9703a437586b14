namespace DynamoObjects.Differential.Comparing;

/// <summary>A request and the responses of both backends, in normal form.</summary>
/// <param name="Before">The earlier requests of the same scenario, whose responses were equal.</param>
/// <param name="Request">The request.</param>
/// <param name="Mock">The mock's response.</param>
/// <param name="Local">DynamoDB Local's response.</param>
internal sealed record ResponsePair(
    IReadOnlyList<AmazonDynamoDBRequest> Before,
    AmazonDynamoDBRequest Request,
    BackendResponse Mock,
    BackendResponse Local
)
{
    /// <summary>Whether both returned the same items.</summary>
    public bool HasSameItems => SdkJson.Text(Mock.Body["Items"]) == SdkJson.Text(Local.Body["Items"]);

    public override string ToString() => $"{Request.GetType().Name} {SdkJson.Text(Request)}\n  mock:  {Mock}\n  local: {Local}";
}
