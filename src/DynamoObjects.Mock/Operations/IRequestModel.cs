namespace DynamoObjects.Mock.Operations;

/// <summary>A model of the SDK that a request is made of: the request itself, or what stands within.</summary>
internal interface IRequestModel
{
    Type Type { get; }

    /// <summary>Shows each member that can have texts, by its value and its name.</summary>
    void Visit(object model, Action<object?, string> visit);

    /// <summary>Copies a model whose empty collections become <see langword="null"/>, also those of the models in it.</summary>
    /// <param name="value">A model of this type, or a list or map of such models.</param>
    object CopyWithoutEmptyCollections(object value);
}
