namespace DynamoObjects.Telemetry;

/// <summary>
/// The names of tags in <see href="https://opentelemetry.io/docs/specs/semconv/database/dynamodb/">OpenTelemetry's conventions for
/// DynamoDB</see>.
/// </summary>
internal static class Tags
{
    public const string System = "db.system.name";
    public const string DynamoDb = "aws.dynamodb";
    public const string Operation = "db.operation.name";
    public const string Collection = "db.collection.name";
    public const string BatchSize = "db.operation.batch.size";
    public const string Status = "db.response.status_code";
    public const string Error = "error.type";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string RequestId = "aws.request_id";
    public const string Tables = "aws.dynamodb.table_names";
    public const string Index = "aws.dynamodb.index_name";
    public const string IsConsistent = "aws.dynamodb.consistent_read";
    public const string Projection = "aws.dynamodb.projection";
    public const string Limit = "aws.dynamodb.limit";
    public const string Select = "aws.dynamodb.select";
    public const string IsForward = "aws.dynamodb.scan_forward";
    public const string Segment = "aws.dynamodb.segment";
    public const string Segments = "aws.dynamodb.total_segments";
    public const string Count = "aws.dynamodb.count";
    public const string ScannedCount = "aws.dynamodb.scanned_count";
    public const string TableCount = "aws.dynamodb.table_count";
}
