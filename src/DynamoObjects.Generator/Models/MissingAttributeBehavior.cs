namespace DynamoObjects.Generator.Models;

/// <summary>What it means that an item lacks a property's attribute.</summary>
internal enum MissingAttributeBehavior
{
    /// <summary>The property stays as a new object has it.</summary>
    KeepDefault,

    /// <summary>The item does not fit: the property is required, and cannot be null.</summary>
    Throw,

    /// <summary>The property is empty, which is not stored: a set, or the key of an index.</summary>
    UseEmpty,
}
