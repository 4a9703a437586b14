namespace DynamoObjects.Generator.Models;

/// <summary>How generated code sets a property.</summary>
internal enum SetterKind
{
    /// <summary>With an assignment.</summary>
    Assignment,

    /// <summary>With an accessor that bypasses the compiler's access checks.</summary>
    Accessor,

    /// <summary>Never: only the constructor sets it.</summary>
    None,
}
