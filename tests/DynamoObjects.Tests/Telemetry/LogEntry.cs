using Microsoft.Extensions.Logging;

namespace DynamoObjects.Tests.Telemetry;

internal sealed record LogEntry(string Category, LogLevel Level, EventId Id, string Message, Exception? Exception);
