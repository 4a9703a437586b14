namespace DynamoObjects.Generator.Models;

/// <summary>What it means that an item lacks a property's attribute.</summary>
internal enum Absence
{
    /// <summary>The property stays as a new object has it.</summary>
    AsCreated,

    /// <summary>The item does not fit: the property is required, and cannot be null.</summary>
    Error,

    /// <summary>The property is empty, which is not stored: a set, or the key of an index.</summary>
    Empty,
}
