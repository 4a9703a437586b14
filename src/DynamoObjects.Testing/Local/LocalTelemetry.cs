namespace DynamoObjects.Testing.Local;

/// <summary>The variable that turns off the telemetry of DynamoDB Local 2.1 and later; earlier versions send none and
/// ignore it.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocalTelemetry.html">Telemetry
/// in DynamoDB Local</see></remarks>
internal static class LocalTelemetry
{
    public const string Variable = "DDB_LOCAL_TELEMETRY";

    public const string Off = "0";
}
