namespace DynamoObjects;

/// <summary>Represents a record that validates its data after it is loaded and before every save.</summary>
/// <remarks>
/// <see cref="DynamoRecord"/> implements this interface. Records that are loaded in part are not validated when they are loaded.
/// </remarks>
public interface IValidatableRecord
{
    /// <summary>Validates or adjusts the record's data, and throws an exception of its choice for invalid data.</summary>
    void Validate();
}
