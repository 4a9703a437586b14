namespace DynamoObjects.Mock.Storage;

internal sealed class Table(string name)
{
    public string Name { get; } = name;

    public Table Fork() => new(Name);
}
