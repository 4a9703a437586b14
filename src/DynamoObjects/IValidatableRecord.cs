namespace DynamoObjects;

/// <summary>A record that checks its data when it has been loaded and before every save; every <see cref="DynamoRecord"/> is one.</summary>
public interface IValidatableRecord
{
    /// <summary>Checks or adjusts the record's data, and throws what it wants to.</summary>
    void Validate();
}
