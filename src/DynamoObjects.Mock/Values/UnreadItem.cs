using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Values;

/// <summary>An item of a response that is only to be written as JSON, and is written from here: it has no attributes of the SDK's, whose making would take most of the time.</summary>
internal sealed class UnreadItem : Dictionary<string, AttributeValue>
{
    [ThreadStatic]
    private static bool _isWanted;

    private UnreadItem(Item item) => Item = item;

    public Item Item { get; }

    /// <summary>Runs a request whose response is only to be written.</summary>
    public static TResponse Leave<TEngine, TRequest, TResponse>(TEngine engine, TRequest request, Func<TEngine, TRequest, TResponse> run)
    {
        _isWanted = true;
        try
        {
            return run(engine, request);
        }
        finally
        {
            _isWanted = false;
        }
    }

    /// <summary>An item for a response.</summary>
    public static Dictionary<string, AttributeValue> Or(Item item) => _isWanted ? new UnreadItem(item) : SdkValues.ToSdk(item);
}
