using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Telemetry;

/// <summary>Sends requests, and records each in traces and metrics.</summary>
internal sealed class ObservedRequests(IAmazonDynamoDB client, TimeProvider time)
{
    private readonly KeyValuePair<string, object?>[] _server = ServerTags(client);

    public async Task<TResponse> SendAsync<TRequest, TResponse>(
        string operation,
        TRequest request,
        Func<IAmazonDynamoDB, TRequest, CancellationToken, Task<TResponse>> send,
        CancellationToken cancellationToken
    )
        where TRequest : AmazonDynamoDBRequest
        where TResponse : AmazonWebServiceResponse
    {
        var tables = RequestTags.GetTables(request);
        var table = tables.Count == 1 ? tables[0] : null;
        var tags = new TagList(_server) { { Tags.System, Tags.DynamoDb }, { Tags.Operation, operation } };
        if (table is not null)
            tags.Add(Tags.Collection, table);
        using var activity = DatabaseTelemetry.Start(table is null ? operation : $"{operation} {table}", tags);
        if (activity is { IsAllDataRequested: true })
            RequestTags.AddTo(activity, request, tables);
        var started = time.GetTimestamp();
        try
        {
            var response = await send(client, request, cancellationToken).ConfigureAwait(false);
            DatabaseTelemetry.Record(time.GetElapsedTime(started), ResponseTags.ReturnedRows(response), tags);
            if (activity is { IsAllDataRequested: true })
                ResponseTags.AddTo(activity, response);
            return response;
        }
        catch (Exception exception)
        {
            ErrorTags.AddTo(ref tags, activity, exception);
            DatabaseTelemetry.Record(time.GetElapsedTime(started), null, tags);
            throw;
        }
    }

    /// <summary>Returns the server if the client has a service URL. The address of AWS is not known before a request.</summary>
    private static KeyValuePair<string, object?>[] ServerTags(IAmazonDynamoDB client) =>
        client.Config?.ServiceURL is { Length: > 0 } url && Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? [new(Tags.ServerAddress, address.Host), new(Tags.ServerPort, address.Port)]
            : [];
}
