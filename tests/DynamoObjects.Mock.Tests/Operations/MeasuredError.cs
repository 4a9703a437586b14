using System.Net;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>An error that was measured on AWS.</summary>
public sealed record MeasuredError(string Code, string Message, HttpStatusCode Status = HttpStatusCode.BadRequest)
{
    public static MeasuredError Validation(string message) => new("ValidationException", message);

    /// <summary>A validation error with the prefix of most of them.</summary>
    public static MeasuredError Invalid(string message) => Validation($"One or more parameter values were invalid: {message}");

    public static MeasuredError InUse(string message) =>
        new("ResourceInUseException", $"Attempt to change a resource which is still in use: {message}");

    public static MeasuredError Limit(string message) => new("LimitExceededException", message);

    public static MeasuredError NotFound(string message) => new("ResourceNotFoundException", $"Requested resource not found: {message}");

    public static MeasuredError Internal(string code, string message = "") => new(code, message, HttpStatusCode.InternalServerError);
}
