using System.Net;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Errors;

/// <content>Backups, points in time and restores.</content>
internal static partial class Failures
{
    public static TableNotFoundException TableNotFound(string message) =>
        new(message, null, Fault, "TableNotFoundException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static TableAlreadyExistsException TableAlreadyExists(string message) =>
        new(message, null, Fault, "TableAlreadyExistsException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static TableInUseException TableInUse(string message) =>
        new(message, null, Fault, "TableInUseException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static BackupNotFoundException BackupNotFound(string message) =>
        new(message, null, Fault, "BackupNotFoundException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static BackupInUseException BackupInUse(string message) =>
        new(message, null, Fault, "BackupInUseException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static ContinuousBackupsUnavailableException ContinuousBackupsUnavailable(string message) =>
        new(message, null, Fault, "ContinuousBackupsUnavailableException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static PointInTimeRecoveryUnavailableException PointInTimeRecoveryUnavailable(string message) =>
        new(message, null, Fault, "PointInTimeRecoveryUnavailableException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static InvalidRestoreTimeException InvalidRestoreTime(string message) =>
        new(message, null, Fault, "InvalidRestoreTimeException", RequestIds.Next(), HttpStatusCode.BadRequest);
}
