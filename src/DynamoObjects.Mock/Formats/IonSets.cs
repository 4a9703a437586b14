using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Formats;

/// <summary>The annotations of Ion lists that are DynamoDB sets.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html</remarks>
internal static class IonSets
{
    public static string GetAnnotation(AttributeType type) =>
        type switch
        {
            AttributeType.SS => "$dynamodb_SS",
            AttributeType.NS => "$dynamodb_NS",
            _ => "$dynamodb_BS",
        };

    /// <summary>Returns the type of the set with an annotation.</summary>
    public static AttributeType? Find(string annotation) =>
        annotation switch
        {
            "$dynamodb_SS" => AttributeType.SS,
            "$dynamodb_NS" => AttributeType.NS,
            "$dynamodb_BS" => AttributeType.BS,
            _ => null,
        };
}
