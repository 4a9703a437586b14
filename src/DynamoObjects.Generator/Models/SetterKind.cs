namespace DynamoObjects.Generator.Models;

/// <summary>How a property is set from outside of its class.</summary>
internal enum SetterKind
{
    /// <summary>By assignment.</summary>
    Assignment,

    /// <summary>By a way past what only the compiler forbids.</summary>
    Accessor,

    /// <summary>Not at all: by the constructor alone.</summary>
    None,
}
