namespace DynamoObjects.Differential.Comparing;

/// <summary>One request and what each side answers to it, in normal form.</summary>
/// <param name="Before">The requests of the same scenario that were answered alike before.</param>
/// <param name="Request">The request.</param>
/// <param name="Mock">What the mock answers.</param>
/// <param name="Local">What DynamoDB Local answers.</param>
internal sealed record Exchange(IReadOnlyList<AmazonDynamoDBRequest> Before, AmazonDynamoDBRequest Request, Answer Mock, Answer Local)
{
    /// <summary>Whether both gave the same items.</summary>
    public bool SameItems => Wire.Text(Mock.Body["Items"]) == Wire.Text(Local.Body["Items"]);

    public override string ToString() => $"{Request.GetType().Name} {Wire.Text(Request)}\n  mock:  {Mock}\n  local: {Local}";
}
