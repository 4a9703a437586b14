namespace DynamoObjects.Differential.Comparing;

/// <summary>One request and what each side answers to it, in normal form.</summary>
/// <param name="Before">The requests of the same scenario that were answered alike before.</param>
/// <param name="Request">The request.</param>
/// <param name="Mock">What the mock answers.</param>
/// <param name="Local">What DynamoDB Local answers.</param>
internal sealed record ResponsePair(
    IReadOnlyList<AmazonDynamoDBRequest> Before,
    AmazonDynamoDBRequest Request,
    BackendResponse Mock,
    BackendResponse Local
)
{
    /// <summary>Whether both gave the same items.</summary>
    public bool HasSameItems => SdkJson.Text(Mock.Body["Items"]) == SdkJson.Text(Local.Body["Items"]);

    public override string ToString() => $"{Request.GetType().Name} {SdkJson.Text(Request)}\n  mock:  {Mock}\n  local: {Local}";
}
