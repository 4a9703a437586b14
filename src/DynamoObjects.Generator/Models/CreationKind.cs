namespace DynamoObjects.Generator.Models;

/// <summary>How generated code creates an object.</summary>
internal enum CreationKind
{
    /// <summary>With a parameterless constructor.</summary>
    New,

    /// <summary>With a constructor whose parameters are properties.</summary>
    Parameters,

    /// <summary>Never: the class is abstract, and its derived classes are created.</summary>
    None,
}
