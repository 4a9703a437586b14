namespace DynamoObjects.Mock.Errors;

/// <content>Attribute values.</content>
internal static partial class Messages
{
    /// <remarks>Source: measured, October 2026, keys.</remarks>
    public const string InvalidPrefix = "One or more parameter values were invalid: ";

    /// <remarks>Source: measured, October 2026, number values.</remarks>
    public const string NumberOverflow = "Number overflow. Attempting to store a number with magnitude larger than supported range";

    /// <remarks>Source: measured, October 2026, number values.</remarks>
    public const string NumberUnderflow = "Number underflow. Attempting to store a number with magnitude smaller than supported range";

    /// <remarks>Source: measured, October 2026, number values.</remarks>
    public const string NumberTooLong = "Attempting to store more than 38 significant digits in a Number";

    /// <remarks>Source: measured, October 2026, number values.</remarks>
    public const string NumberUnreadable = "The parameter cannot be converted to a numeric value";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string ValueEmpty = "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string ValueAmbiguous =
        "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes";

    /// <remarks>Source: measured, October 2026, sets.</remarks>
    public const string NullMustBeTrue = InvalidPrefix + "Null attribute value types must have the value of true";

    /// <summary>With two spaces, as AWS sends it.</summary>
    /// <remarks>Source: measured, October 2026, sets.</remarks>
    public const string StringSetEmpty = InvalidPrefix + "An string set  may not be empty";

    /// <summary>With two spaces, as AWS sends it.</summary>
    /// <remarks>Source: measured, October 2026, sets.</remarks>
    public const string NumberSetEmpty = InvalidPrefix + "An number set  may not be empty";

    /// <remarks>Source: measured, October 2026, sets.</remarks>
    public const string BinarySetEmpty = InvalidPrefix + "Binary sets should not be empty";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string StringSetWithNull = InvalidPrefix + "An string set may not have a null string as a member";

    /// <remarks>Source: unverified, the text of this engine, modeled on string sets.</remarks>
    public const string BinarySetWithNull = InvalidPrefix + "Binary sets may not have a null binary as a member";

    /// <remarks>Source: measured, October 2026, sets.</remarks>
    public const string NumberSetDuplicates = InvalidPrefix + "Input collection contains duplicates.";

    /// <summary>The text of the older layer, without its prefix and its period.</summary>
    /// <remarks>Source: measured, October 2026, sets.</remarks>
    public const string NumberSetDuplicatesOlder = "Input collection contains duplicates";

    /// <remarks>Source: measured, October 2026, nesting.</remarks>
    public const string NestedTooDeep =
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public const string AttributeNameEmpty = "Empty attribute name";

    /// <remarks>Source: measured, November 2026, expressions.</remarks>
    public const string AttributeNameTooLong = "Attribute name is too large, must be less than 65536 bytes";

    /// <remarks>Source: measured, October 2026, sizes.</remarks>
    public const string ItemTooLarge = "Item size has exceeded the maximum allowed size";

    /// <remarks>Source: AWS documentation,
    /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html</remarks>
    public const string ItemCollectionTooLarge = "Collection size exceeded";

    /// <remarks>Source: measured, October 2026, sizes.</remarks>
    public const string UpdatedItemTooLarge = "Item size to update has exceeded the maximum allowed size";

    /// <remarks>Source: measured, October 2026, number values.</remarks>
    public static string NumberUnreadableIn(string text) => $"{NumberUnreadable}: {text}";

    /// <remarks>Source: measured, October 2026, sets.</remarks>
    public static string StringSetDuplicates(string members) => $"{InvalidPrefix}Input collection [{members}] contains duplicates.";

    /// <summary>Without a space before <c>of</c>, as AWS sends it.</summary>
    /// <remarks>Source: measured, October 2026, sets.</remarks>
    public static string BinarySetDuplicates(string members) =>
        $"{InvalidPrefix}Input collection [{members}]of type BS contains duplicates.";

    /// <remarks>Source: measured, October 2026, number values.</remarks>
    public static string ExpressionValueInvalid(string message, string name) =>
        $"ExpressionAttributeValues contains invalid value: {message} for key {name}";
}
