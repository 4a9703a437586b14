namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>The kinds of nodes in the syntax of a statement.</summary>
internal enum SyntaxKind : byte
{
    Name,
    Text,
    Number,
    Parameter,
    Boolean,
    Null,
    Missing,

    /// <summary>A start, and steps: names, texts, numbers or other expressions.</summary>
    Path,

    /// <summary>The step <c>[*]</c>.</summary>
    Wildcard,

    /// <summary>The step <c>.*</c>.</summary>
    Unpivot,
    Call,
    List,
    Bag,

    /// <summary>Keys and values in turn.</summary>
    Struct,

    /// <summary>A sign before anything but a number.</summary>
    Sign,

    /// <summary>An operator between two operands, a word or a symbol.</summary>
    Operator,
    Between,
    In,

    /// <summary>An operand and its type, a name.</summary>
    Is,
    Not,
    Select,

    /// <summary>INSERT, UPDATE, DELETE, or FROM with changes.</summary>
    Change,
}
