namespace DynamoObjects.Generator.Models;

/// <summary>How an object is made.</summary>
internal enum CreationKind
{
    /// <summary>By a constructor without parameters.</summary>
    New,

    /// <summary>By a constructor whose parameters are properties.</summary>
    Parameters,

    /// <summary>Not at all: it is abstract, and its derived classes are made.</summary>
    None,
}
