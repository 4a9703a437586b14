using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations;
using DynamoObjects.Mock.Server.Json;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The operations of an engine, by the value of <c>X-Amz-Target</c>.</summary>
internal static class ServedOperations
{
    private static readonly Dictionary<string, Operation> All = OperationTable.All.ToDictionary(
        operation => operation.Target,
        StringComparer.Ordinal
    );

    private static readonly Dictionary<string, ServedOperation> ByTarget = All
        .Values.Where(operation => operation.ResponseType is not null)
        .ToDictionary(operation => operation.Target, Serve, StringComparer.Ordinal);

    /// <summary>The valid values of <c>X-Amz-Target</c>.</summary>
    public static IReadOnlyCollection<string> Targets => ByTarget.Keys;

    public static ServedOperation? Find(string target) => ByTarget.GetValueOrDefault(target);

    /// <summary>Returns why an operation of the API is not supported; <see langword="null"/> for an unknown operation.</summary>
    public static string? FindUnsupportedReason(string target) =>
        All.GetValueOrDefault(target) is { } operation ? Messages.OperationNotInMock(operation.Name, operation.Note) : null;

    private static ServedOperation Serve(Operation operation) =>
        new(ModelJson.GetTypeInfo(operation.RequestType), ModelJson.GetTypeInfo(operation.ResponseType!));
}
