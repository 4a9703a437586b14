namespace DynamoObjects.Telemetry;

/// <summary>Names of <see href="https://opentelemetry.io/docs/specs/semconv/database/dynamodb/">OpenTelemetry's conventions for DynamoDB</see>.</summary>
internal static class Tags
{
    internal const string System = "db.system.name";
    internal const string DynamoDb = "aws.dynamodb";
    internal const string Operation = "db.operation.name";
    internal const string Collection = "db.collection.name";
    internal const string BatchSize = "db.operation.batch.size";
    internal const string Status = "db.response.status_code";
    internal const string Error = "error.type";
    internal const string ServerAddress = "server.address";
    internal const string ServerPort = "server.port";
    internal const string RequestId = "aws.request_id";
    internal const string Tables = "aws.dynamodb.table_names";
    internal const string Index = "aws.dynamodb.index_name";
    internal const string IsConsistent = "aws.dynamodb.consistent_read";
    internal const string Projection = "aws.dynamodb.projection";
    internal const string Limit = "aws.dynamodb.limit";
    internal const string Select = "aws.dynamodb.select";
    internal const string IsForward = "aws.dynamodb.scan_forward";
    internal const string Segment = "aws.dynamodb.segment";
    internal const string Segments = "aws.dynamodb.total_segments";
    internal const string Count = "aws.dynamodb.count";
    internal const string ScannedCount = "aws.dynamodb.scanned_count";
    internal const string TableCount = "aws.dynamodb.table_count";
}
