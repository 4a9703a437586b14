namespace DynamoObjects.Conformance;

/// <summary>Prefixes and texts that many of DynamoDB's messages share.</summary>
internal static class Messages
{
    /// <summary>The prefix of a message about one error of a request.</summary>
    public const string OneValidationError = "1 validation error detected: ";

    public const string Invalid = "One or more parameter values were invalid: ";

    public const string NotValid = "One or more parameter values are not valid. ";

    public const string KeyMismatch = "The provided key element does not match the schema";

    public const string TooDeep =
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit";

    public const string Overflow = "Number overflow. Attempting to store a number with magnitude larger than supported range";

    public const string Underflow = "Number underflow. Attempting to store a number with magnitude smaller than supported range";

    public const string TooManyDigits = "Attempting to store more than 38 significant digits in a Number";

    /// <summary>The invalid text follows; the older layer omits it if it is empty.</summary>
    public const string NoNumber = "The parameter cannot be converted to a numeric value";
}
