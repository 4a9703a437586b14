using System.Net;
using DynamoObjects.Mock.Server.Protocol;

namespace DynamoObjects.Mock.Server;

/// <summary>How a <see cref="MockDynamoDbServer"/> listens and answers.</summary>
/// <remarks>Options are read once, when the server is started.</remarks>
public sealed class MockDynamoDbServerOptions
{
    /// <summary>The port to listen on.</summary>
    /// <value>0 to 65535; the default is 0, a free port: <see cref="MockDynamoDbServer.Endpoint"/> tells which.</value>
    public int Port { get; set; }

    /// <summary>The address to listen on.</summary>
    /// <value>The default is the loopback address 127.0.0.1: nobody else on the network reaches the server.
    /// <see cref="IPAddress.Any"/> opens it to all.</value>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>The secret access keys that requests must be signed with, by access key id.</summary>
    /// <value>The default is none: each request must carry a signature, as on AWS, but any key will do. With keys, each
    /// signature is verified by AWS's
    /// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html">version 4</see>.</value>
    public IReadOnlyDictionary<string, string> Credentials { get; set; } = new Dictionary<string, string>();

    /// <summary>The origins whose web pages may use the server from a browser (CORS).</summary>
    /// <value>
    /// Origins such as <c>http://localhost:3000</c>, or <c>*</c> for every web page, which can then read and change all
    /// data. The default is none: requests that a browser sends for a page of another origin get the error
    /// <c>AccessDeniedException</c>, status 403.
    /// </value>
    public IReadOnlyCollection<string> AllowedOrigins { get; set; } = [];

    /// <summary>The names, beside its own, by which clients may address the server in the header <c>Host</c>.</summary>
    /// <value>
    /// Host names without a port, such as <c>dynamock.example.com</c>, or <c>*</c> for every name, which opens the server to DNS rebinding.
    /// The default is none: <c>localhost</c>, names below it, loopback addresses and <see cref="Address"/> are allowed. Where
    /// <see cref="Address"/> is <see cref="IPAddress.Any"/> or <see cref="IPAddress.IPv6Any"/>, so are all IP addresses,
    /// and names that public DNS does not have: those without a dot, and those below <c>internal</c> and <c>local</c>.
    /// </value>
    public IReadOnlyCollection<string> AllowedHosts { get; set; } = [];

    /// <summary>How long each request waits before it is run, as a network would make it.</summary>
    /// <value>Zero to 49 days; the default is <see cref="TimeSpan.Zero"/>.</value>
    public TimeSpan Delay { get; set; } = TimeSpan.Zero;

    /// <summary>The memory that the bodies of all requests under way may take together: as they are sent, decompressed, and twice that
    /// for what is read from them. Bodies that arrive whole with their headers are not counted.</summary>
    /// <value>In bytes, at least 1 MB; the default is 256 MB. A request that finds no room waits for up to ten seconds, and
    /// then gets AWS's error
    /// <c>ServiceUnavailable</c> with status 503, after which SDKs send it again. One request at a time may exceed it, so
    /// that none blocks the others.</value>
    public long MaxBodyMemory { get; set; } = 256 << 20;

    /// <summary>The clock for <see cref="MaxBodyMemory"/>, for <see cref="Delay"/> and for the age of signatures.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Told of each request to DynamoDB, once it is answered; called by many threads at once.</summary>
    /// <value>The default is <see langword="null"/>: nobody.</value>
    public Action<ServedRequest>? OnRequest { get; set; }

    /// <summary>What <c>POST /_dynamock/save</c> runs; it answers when that has ended, 200 or, after an exception, 500 with
    /// its message.</summary>
    /// <value>The default is <see langword="null"/>: there is no such path.</value>
    public Func<CancellationToken, Task>? OnSave { get; set; }

    /// <summary>Told of each exception that is a defect of the server, which answers AWS's <c>InternalServerError</c>;
    /// called by many threads at once.</summary>
    /// <value>The default is <see langword="null"/>: nobody.</value>
    public Action<Exception>? OnFailure { get; set; }

    private const long MinBodyMemory = 1 << 20;

    /// <summary>The longest time that a timer of .NET waits.</summary>
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    internal MockDynamoDbServerOptions CreateCheckedCopy()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, IPEndPoint.MaxPort);
        ArgumentNullException.ThrowIfNull(Address);
        ArgumentNullException.ThrowIfNull(Credentials);
        foreach (var (keyId, secret) in Credentials)
        {
            if (string.IsNullOrWhiteSpace(keyId) || string.IsNullOrEmpty(secret))
            {
                throw new ArgumentException(
                    $"Credentials must have a secret access key for each access key id: one of '{keyId}' is empty.",
                    nameof(Credentials)
                );
            }
        }

        CheckEach(AllowedOrigins, nameof(AllowedOrigins), AccessNames.FindOriginProblem);
        CheckEach(AllowedHosts, nameof(AllowedHosts), AccessNames.FindHostProblem);
        ArgumentOutOfRangeException.ThrowIfLessThan(Delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Delay, MaxDelay);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBodyMemory, MinBodyMemory);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        return new MockDynamoDbServerOptions
        {
            Port = Port,
            Address = Address,
            Credentials = new Dictionary<string, string>(Credentials, StringComparer.Ordinal),
            AllowedOrigins = [.. AllowedOrigins],
            AllowedHosts = [.. AllowedHosts],
            Delay = Delay,
            MaxBodyMemory = MaxBodyMemory,
            TimeProvider = TimeProvider,
            OnRequest = OnRequest,
            OnSave = OnSave,
            OnFailure = OnFailure,
        };
    }

    private static void CheckEach(IReadOnlyCollection<string> values, string name, Func<string?, string?> findProblem)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        foreach (var value in values)
        {
            if (findProblem(value) is { } problem)
                throw new ArgumentException($"{name} {problem}", name);
        }
    }
}
