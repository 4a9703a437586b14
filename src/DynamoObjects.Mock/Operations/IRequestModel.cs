namespace DynamoObjects.Mock.Operations;

/// <summary>Describes an SDK model that is a request or part of one.</summary>
internal interface IRequestModel
{
    Type Type { get; }

    /// <summary>Visits each member that can contain text, with its value and its name.</summary>
    void Visit(object model, Action<object?, string> visit);

    /// <summary>Copies a model and sets its empty collections, also those of nested models, to <see langword="null"/>.</summary>
    /// <param name="value">A model of this type, or a list or map of such models.</param>
    object CopyWithoutEmptyCollections(object value);
}
