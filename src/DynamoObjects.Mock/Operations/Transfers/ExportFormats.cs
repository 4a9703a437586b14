namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>The formats of data files.</summary>
internal static class ExportFormats
{
    public const string DynamoJson = "DYNAMODB_JSON";
    public const string Ion = "ION";
    public const string Csv = "CSV";

    public static string GetExtension(string format) => format == Ion ? "ion" : "json";
}
