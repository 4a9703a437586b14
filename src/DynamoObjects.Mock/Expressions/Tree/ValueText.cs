using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>Formats values as in AWS's messages about expressions.</summary>
internal static class ValueText
{
    /// <summary>Formats a scalar, as in <c>{N:5}</c>.</summary>
    public static string Format(in Value value) =>
        value.Type switch
        {
            AttributeType.B => $"{{B:{Convert.ToBase64String(value.AsBinary)}}}",
            _ => $"{{{value.Type}:{value.AsString}}}",
        };

    /// <summary>Gets the long name of a type, as in messages about update expressions.</summary>
    public static string TypeName(AttributeType type) =>
        type switch
        {
            AttributeType.S => "STRING",
            AttributeType.N => "NUMBER",
            AttributeType.B => "BINARY",
            AttributeType.SS => "STRING_SET",
            AttributeType.NS => "NUMBER_SET",
            AttributeType.BS => "BINARY_SET",
            AttributeType.M => "MAP",
            AttributeType.L => "LIST",
            AttributeType.BOOL => "BOOLEAN",
            _ => "NULL",
        };
}
