namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>How a body is compressed.</summary>
internal enum ContentCoding
{
    None,

    Gzip,

    /// <summary>The zlib format of <see href="https://www.rfc-editor.org/rfc/rfc9110#field.content-encoding">RFC 9110</see>.</summary>
    Deflate,

    /// <summary>A coding that DynamoDB does not know.</summary>
    Unknown,
}
