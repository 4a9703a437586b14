using System.Net;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Errors;

/// <content>Exports, imports and bulk operations.</content>
internal static partial class Failures
{
    public static ExportNotFoundException ExportNotFound(string message) =>
        new(message, null, Fault, "ExportNotFoundException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static ExportConflictException ExportConflict(string message) =>
        new(message, null, Fault, "ExportConflictException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static InvalidExportTimeException InvalidExportTime(string message) =>
        new(message, null, Fault, "InvalidExportTimeException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static ImportNotFoundException ImportNotFound(string message) =>
        new(message, null, Fault, "ImportNotFoundException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static ImportConflictException ImportConflict(string message) =>
        new(message, null, Fault, "ImportConflictException", RequestIds.Next(), HttpStatusCode.BadRequest);
}
