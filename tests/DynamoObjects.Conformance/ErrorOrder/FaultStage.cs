namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The stages in which requests are checked; not all operations have each, nor the same order.</summary>
internal enum FaultStage
{
    /// <summary>Members that are required, have a length, or have one of some values.</summary>
    Constraints,

    /// <summary>The text of a PartiQL statement.</summary>
    Syntax,

    /// <summary>Members that exclude or need each other.</summary>
    Parameters,

    /// <summary>The names and values of placeholders.</summary>
    Placeholders,

    /// <summary>The values of an item or key.</summary>
    Values,

    /// <summary>What a write can return.</summary>
    ReturnValues,

    /// <summary>The size of a new item.</summary>
    ItemSize,

    /// <summary>The text of expressions.</summary>
    Expressions,

    /// <summary>Placeholders that no expression uses.</summary>
    UnusedPlaceholders,

    /// <summary>The table.</summary>
    Table,

    /// <summary>The index to read.</summary>
    Index,

    /// <summary>Keys that do not fit the table.</summary>
    Keys,

    /// <summary>Values that do not fit an index.</summary>
    IndexKeys,

    /// <summary>Expressions that do not fit the table or index.</summary>
    Attributes,

    /// <summary>The condition and the change.</summary>
    Write,
}
