using System.Runtime.CompilerServices;
using Amazon;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Telemetry;

namespace DynamoObjects.Mock.Client;

/// <summary>Determines whether anything could observe that a request skips the SDK's pipeline.</summary>
internal sealed class ClientObservers(AmazonDynamoDBClient client, AmazonDynamoDBConfig config, bool hasCustomHandlers)
{
    private static readonly TelemetryProvider NoTelemetry = new DefaultTelemetryProvider();
    private static readonly Type NoMeters = NoTelemetry.MeterProvider.GetType();
    private static readonly Type NoTracers = NoTelemetry.TracerProvider.GetType();

    // If a version of the SDK renames the fields, requests use the pipeline; nothing else changes.
    private static volatile bool _subscribersAreUnreadable;

    // Checked for each request: event handlers and telemetry can be registered at any time.
    public bool HasAny =>
        hasCustomHandlers
        || config.LogMetrics
        || (AWSConfigs.LoggingConfig.LogTo != LoggingOptions.None && !config.DisableLogging)
        || config.TelemetryProvider.TracerProvider.GetType() != NoTracers
        || config.TelemetryProvider.MeterProvider.GetType() != NoMeters
        || HasSubscribers();

    private bool HasSubscribers()
    {
        if (_subscribersAreUnreadable)
            return true;
        try
        {
            return ReadSubscribers(client);
        }
        catch (MissingFieldException)
        {
            _subscribersAreUnreadable = true;
            return true;
        }
    }

    // The runtime resolves an accessor when it compiles the method that calls it, which must not be inside the try block.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ReadSubscribers(AmazonServiceClient client) =>
        BeforeRequest(client) is not null
        || AfterResponse(client) is not null
        || OnException(client) is not null
        || BeforeMarshalling(client) is not null;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "mBeforeMarshallingEvent")]
    private static extern ref PreRequestEventHandler? BeforeMarshalling(AmazonServiceClient client);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "mBeforeRequestEvent")]
    private static extern ref RequestEventHandler? BeforeRequest(AmazonServiceClient client);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "mAfterResponseEvent")]
    private static extern ref ResponseEventHandler? AfterResponse(AmazonServiceClient client);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "mExceptionEvent")]
    private static extern ref ExceptionEventHandler? OnException(AmazonServiceClient client);
}
