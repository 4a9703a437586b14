namespace DynamoObjects.Mock.Operations;

/// <summary>A model of the SDK with members that can have texts.</summary>
internal interface ITextModel
{
    Type Type { get; }

    /// <summary>Shows each of these members, by its value and its name.</summary>
    void Visit(object model, Action<object?, string> look);
}
