using System.Text;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Delivery;

namespace DynamoObjects.Testing;

#pragma warning disable RS0026 // The overloads differ in required parameters, so no call is ambiguous.

/// <content>Deliveries to functions of different forms.</content>
public sealed partial class TestStreams
{
    /// <summary>Delivers the records that a table's stream has now to a function that returns nothing.</summary>
    /// <param name="tableName">The name of the table.</param>
    /// <param name="handler">The function. An exception means that the batch failed.</param>
    /// <param name="options">The settings of the mapping, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the delivery. The next one delivers what is left.</param>
    /// <returns>What the function received, and what became of each record. A delivery to the same <see
    /// cref="EventSourceMappingOptions.FunctionName"/> continues where the last one ended.</returns>
    /// <remarks>The method returns when each record that it found is processed, filtered out or given up. Records that are
    /// written during the delivery belong to the next one, unless a batch waits for them.</remarks>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    /// <exception cref="InvalidOperationException">A delivery to the same function is in progress.</exception>
    /// <exception cref="NotSupportedException">The test runs on AWS.</exception>
    /// <exception cref="OperationCanceledException">The delivery was canceled, or the test ended.</exception>
    /// <exception cref="ResourceNotFoundException">The table does not exist.</exception>
    /// <exception cref="StreamDeliveryException">A batch failed until its records expired, and the options limit neither the
    /// retries nor the age.</exception>
    /// <exception cref="StreamNotEnabledException">The table has no stream.</exception>
    public Task<StreamDelivery> DeliverAsync(
        string tableName,
        Func<StreamBatch, CancellationToken, Task> handler,
        EventSourceMappingOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(handler);
        return RunAsync(
            tableName,
            async (batch, token) =>
            {
                await handler(batch, token).ConfigureAwait(false);
                return FunctionResponse.None;
            },
            options,
            cancellationToken
        );
    }

    /// <summary>Delivers the records that a table's stream has now to a function that can report failed records.</summary>
    /// <inheritdoc cref="DeliverAsync(string, Func{StreamBatch, CancellationToken, Task}, EventSourceMappingOptions, CancellationToken)"/>
    public Task<StreamDelivery> DeliverAsync(
        string tableName,
        Func<StreamBatch, CancellationToken, Task<StreamBatchResponse?>> handler,
        EventSourceMappingOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(handler);
        return RunAsync(
            tableName,
            async (batch, token) => FunctionResponse.From(await handler(batch, token).ConfigureAwait(false)),
            options,
            cancellationToken
        );
    }

    /// <summary>Delivers the records that a table's stream has now to a function that reads and writes JSON.</summary>
    /// <param name="tableName">The name of the table.</param>
    /// <param name="handler">The function. It receives the JSON of the event as AWS Lambda sends it, and returns JSON or <see
    /// langword="null"/>. The streams are disposed by their receivers.</param>
    /// <param name="options">The settings of the mapping, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the delivery. The next one delivers what is left.</param>
    /// <inheritdoc cref="DeliverAsync(string, Func{StreamBatch, CancellationToken, Task}, EventSourceMappingOptions, CancellationToken)"/>
    public Task<StreamDelivery> DeliverJsonAsync(
        string tableName,
        Func<Stream, CancellationToken, Task<Stream?>> handler,
        EventSourceMappingOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(handler);
        return RunAsync(
            tableName,
            async (batch, token) =>
            {
                var response = await handler(OpenEvent(batch), token).ConfigureAwait(false);
                return FunctionResponse.Read(await ReadAsync(response, token).ConfigureAwait(false));
            },
            options,
            cancellationToken
        );
    }

    /// <summary>Delivers the records that a table's stream has now to a function with an event type of your own.</summary>
    /// <typeparam name="TEvent">The type of the event, such as <c>DynamoDBEvent</c> of
    /// <c>Amazon.Lambda.DynamoDBEvents</c>.</typeparam>
    /// <param name="tableName">The name of the table.</param>
    /// <param name="deserialize">Reads the JSON of the event as AWS Lambda sends it, such as the method <c>Deserialize</c> of the
    /// function's serializer.</param>
    /// <param name="handler">The function. An exception means that the batch failed.</param>
    /// <param name="options">The settings of the mapping, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the delivery. The next one delivers what is left.</param>
    /// <inheritdoc cref="DeliverAsync(string, Func{StreamBatch, CancellationToken, Task}, EventSourceMappingOptions, CancellationToken)"/>
    public Task<StreamDelivery> DeliverAsync<TEvent>(
        string tableName,
        Func<Stream, TEvent> deserialize,
        Func<TEvent, CancellationToken, Task> handler,
        EventSourceMappingOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(deserialize);
        ArgumentNullException.ThrowIfNull(handler);
        return DeliverAsync(
            tableName,
            (StreamBatch batch, CancellationToken token) => handler(Read(batch, deserialize), token),
            options,
            cancellationToken
        );
    }

    /// <summary>Delivers the records that a table's stream has now to a function with event and response types of your
    /// own.</summary>
    /// <typeparam name="TEvent">The type of the event.</typeparam>
    /// <typeparam name="TResponse">The type of the response, such as <c>StreamsEventResponse</c>.</typeparam>
    /// <param name="tableName">The name of the table.</param>
    /// <param name="deserialize">Reads the JSON of the event as AWS Lambda sends it.</param>
    /// <param name="handler">The function. An exception means that the batch failed.</param>
    /// <param name="serialize">Writes the JSON of the response, such as the method <c>Serialize</c> of the function's
    /// serializer.</param>
    /// <param name="options">The settings of the mapping, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the delivery. The next one delivers what is left.</param>
    /// <inheritdoc cref="DeliverAsync(string, Func{StreamBatch, CancellationToken, Task}, EventSourceMappingOptions, CancellationToken)"/>
    public Task<StreamDelivery> DeliverAsync<TEvent, TResponse>(
        string tableName,
        Func<Stream, TEvent> deserialize,
        Func<TEvent, CancellationToken, Task<TResponse>> handler,
        Action<TResponse, Stream> serialize,
        EventSourceMappingOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(deserialize);
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(serialize);
        return RunAsync(
            tableName,
            async (batch, token) =>
            {
                var response = await handler(Read(batch, deserialize), token).ConfigureAwait(false);
                using var json = new MemoryStream();
                serialize(response, json);
                return FunctionResponse.Read(Encoding.UTF8.GetString(json.ToArray()));
            },
            options,
            cancellationToken
        );
    }

    private static TEvent Read<TEvent>(StreamBatch batch, Func<Stream, TEvent> deserialize)
    {
        using var json = OpenEvent(batch);
        return deserialize(json);
    }

    private static MemoryStream OpenEvent(StreamBatch batch) => new(batch.EventBytes.ToArray(), writable: false);

    private static async Task<string?> ReadAsync(Stream? response, CancellationToken cancellationToken)
    {
        if (response is null)
            return null;
        using var reader = new StreamReader(response, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
    }
}
