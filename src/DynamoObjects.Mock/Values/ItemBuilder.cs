namespace DynamoObjects.Mock.Values;

/// <summary>Builds an item attribute by attribute.</summary>
/// <param name="capacity">The maximum number of attributes.</param>
internal struct ItemBuilder(int capacity)
{
    private readonly object?[] _contents = capacity == 0 ? [] : new object?[capacity];
    private ItemShape? _shape = ItemShape.Empty;
    private string[] _names = [];
    private AttributeType[] _types = [];
    private int _count;

    /// <summary>Adds an attribute with a new name.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The name contains half of a surrogate pair.</exception>
    public void Add(string name, in Value value)
    {
        if (_shape is not null)
        {
            var next = _shape.With(name, value.Type);
            if (next is null)
                CopyShape(_shape);
            _shape = next;
        }

        if (_shape is null)
        {
            Texts.Check(name);
            _names[_count] = name;
            _types[_count] = value.Type;
        }

        _contents[_count++] = value.Content;
    }

    public readonly Item Build()
    {
        if (_count == 0)
            return Item.Empty;
        var isFull = _count == _contents.Length;
        var shape = _shape ?? (isFull ? new ItemShape(_names, _types) : new ItemShape(_names[.._count], _types[.._count]));
        return new Item(shape, isFull ? _contents : _contents[.._count]);
    }

    private void CopyShape(ItemShape shape)
    {
        _names = new string[_contents.Length];
        _types = new AttributeType[_contents.Length];
        shape.Names.CopyTo(_names, 0);
        shape.Types.CopyTo(_types, 0);
    }
}
