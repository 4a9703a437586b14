namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>An element of a document path: a name, a name placeholder's slot, or the index of a list.</summary>
internal readonly record struct PathElement
{
    private PathElement(string? name, int slot, int index)
    {
        Name = name;
        Slot = slot;
        Index = index;
    }

    /// <summary>The name, unless the element is a placeholder or an index.</summary>
    public string? Name { get; }

    /// <summary>The slot of the placeholder, or -1.</summary>
    public int Slot { get; }

    /// <summary>The index, or -1.</summary>
    public int Index { get; }

    public bool IsIndex => Index >= 0;

    public static PathElement FromName(string name) => new(name, -1, -1);

    public static PathElement FromSlot(int slot) => new(null, slot, -1);

    public static PathElement FromIndex(int index) => new(null, -1, index);

    /// <summary>The element with its placeholder replaced.</summary>
    public PathElement Resolve(Binding binding) => Slot < 0 ? this : FromName(binding.Names[Slot]);

    public override string ToString() => IsIndex ? $"[{Index}]" : Name ?? $"#{Slot}";
}
