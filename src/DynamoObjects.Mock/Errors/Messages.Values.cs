namespace DynamoObjects.Mock.Errors;

/// <content>Attribute values.</content>
/// <remarks>Source: AWS, measured in 2026; DynamoDB Local for texts without a measurement.</remarks>
internal static partial class Messages
{
    public const string InvalidPrefix = "One or more parameter values were invalid: ";

    public const string NumberOverflow = "Number overflow. Attempting to store a number with magnitude larger than supported range";

    public const string NumberUnderflow = "Number underflow. Attempting to store a number with magnitude smaller than supported range";

    public const string NumberTooLong = "Attempting to store more than 38 significant digits in a Number";

    public const string NumberUnreadable = "The parameter cannot be converted to a numeric value";

    public const string ValueEmpty = "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";

    public const string ValueAmbiguous =
        "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes";

    public const string NullMustBeTrue = InvalidPrefix + "Null attribute value types must have the value of true";

    /// <summary>With two spaces, as AWS sends it.</summary>
    public const string StringSetEmpty = InvalidPrefix + "An string set  may not be empty";

    /// <summary>With two spaces, as AWS sends it.</summary>
    public const string NumberSetEmpty = InvalidPrefix + "An number set  may not be empty";

    public const string BinarySetEmpty = InvalidPrefix + "Binary sets should not be empty";

    /// <summary>The text of DynamoDB Local.</summary>
    public const string StringSetWithNull = InvalidPrefix + "An string set may not have a null string as a member";

    /// <summary>The engine's own text, modeled on string sets: no source has AWS's.</summary>
    public const string BinarySetWithNull = InvalidPrefix + "Binary sets may not have a null binary as a member";

    public const string NumberSetDuplicates = InvalidPrefix + "Input collection contains duplicates.";

    /// <summary>The text of the older layer, without its prefix and its period.</summary>
    public const string NumberSetDuplicatesOlder = "Input collection contains duplicates";

    public const string NestedTooDeep =
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit";

    public const string AttributeNameEmpty = "Empty attribute name";

    public const string AttributeNameTooLong = "Attribute name is too large, must be less than 65536 bytes";

    public const string ItemTooLarge = "Item size has exceeded the maximum allowed size";

    public const string ItemCollectionTooLarge = "Collection size exceeded";

    public const string UpdatedItemTooLarge = "Item size to update has exceeded the maximum allowed size";

    public static string NumberUnreadableIn(string text) => $"{NumberUnreadable}: {text}";

    public static string StringSetDuplicates(string members) => $"{InvalidPrefix}Input collection [{members}] contains duplicates.";

    /// <summary>Without a space before <c>of</c>, as AWS sends it.</summary>
    public static string BinarySetDuplicates(string members) =>
        $"{InvalidPrefix}Input collection [{members}]of type BS contains duplicates.";

    public static string ExpressionValueInvalid(string message, string name) =>
        $"ExpressionAttributeValues contains invalid value: {message} for key {name}";
}
