using System.Net;
using DynamoObjects.Mock.Server.Protocol;

namespace DynamoObjects.Mock.Server;

/// <summary>Provides options of a <see cref="MockDynamoDbServer"/>.</summary>
/// <remarks>The server reads its options once, when it starts.</remarks>
public sealed class MockDynamoDbServerOptions
{
    /// <summary>Gets or sets the port to listen on.</summary>
    /// <value>0 to 65535. The default is 0, which selects a free port. <see cref="MockDynamoDbServer.Endpoint"/> contains the selected
    /// port.</value>
    public int Port { get; set; }

    /// <summary>Gets or sets the IP address to listen on.</summary>
    /// <value>The default is the loopback address 127.0.0.1, which only this machine can reach. <see cref="IPAddress.Any"/> opens the
    /// server to the network.</value>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>Gets or sets the secret access keys that requests must be signed with, by access key ID.</summary>
    /// <value>The default is empty: each request must carry a signature, as on AWS, but any key is accepted. If the dictionary is not
    /// empty, the server verifies each signature with <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html">AWS
    /// Signature Version 4</see>.</value>
    public IReadOnlyDictionary<string, string> Credentials { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets the origins whose web pages may use the server from a browser (CORS).</summary>
    /// <value>
    /// Origins such as <c>http://localhost:3000</c>, or <c>*</c> for every web page, which can then read and change all data. The
    /// default is empty: requests that a browser sends for a page of another origin fail with <c>AccessDeniedException</c>, status
    /// 403.
    /// </value>
    public IReadOnlyCollection<string> AllowedOrigins { get; set; } = [];

    /// <summary>Gets or sets additional host names that the <c>Host</c> header of a request may contain.</summary>
    /// <value>
    /// Host names or IP addresses without a port, such as <c>dynamock.example.com</c>, or <c>*</c> for every name, which opens the
    /// server to DNS rebinding. The default is empty.
    /// </value>
    /// <remarks>
    /// The server always accepts <c>localhost</c> and its subdomains, loopback addresses and <see cref="Address"/>. If
    /// <see cref="Address"/> is <see cref="IPAddress.Any"/> or <see cref="IPAddress.IPv6Any"/>, it also accepts all IP addresses, names
    /// without a dot, and names that end with <c>.internal</c> or <c>.local</c>, because public DNS cannot resolve such names. Requests
    /// with another name fail with <c>AccessDeniedException</c>, status 403.
    /// </remarks>
    public IReadOnlyCollection<string> AllowedHosts { get; set; } = [];

    /// <summary>Gets or sets the delay before each request runs, which simulates the latency of a network.</summary>
    /// <value>Zero to 49 days. The default is <see cref="TimeSpan.Zero"/>.</value>
    public TimeSpan Delay { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets the maximum memory for the bodies of all requests in progress.</summary>
    /// <value>In bytes, at least 1 MB. The default is 256 MB.</value>
    /// <remarks>A body counts as the sum of its bytes as sent, its decompressed bytes, and, for the objects that are read from it, twice
    /// its decompressed bytes. Bodies that arrive together with their headers and are not compressed do not count. A request that exceeds
    /// the limit waits for up to ten seconds and then fails with AWS's error <c>ServiceUnavailable</c>, status 503, which SDKs retry. One
    /// request at a time may exceed the limit, so that requests cannot block one another.</remarks>
    public long MaxBodyMemory { get; set; } = 256 << 20;

    /// <summary>Gets or sets the clock for <see cref="MaxBodyMemory"/>, for <see cref="Delay"/> and for the age of
    /// signatures.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets a callback that runs after each request to DynamoDB.</summary>
    /// <value>The default is <see langword="null"/>. Several threads may call the callback concurrently.</value>
    /// <remarks>A client can have the response before the callback runs; <see cref="MockDynamoDbServer.StopAsync"/> waits for the
    /// callbacks.</remarks>
    public Action<ServedRequest>? OnRequest { get; set; }

    /// <summary>Gets or sets a callback that runs for each <c>POST /_dynamock/save</c>.</summary>
    /// <value>The default is <see langword="null"/>: the path does not exist. The response has status 200 after the callback
    /// completes, or status 500 with the message of its exception.</value>
    public Func<CancellationToken, Task>? OnSave { get; set; }

    /// <summary>Gets or sets a callback that runs for each unexpected exception in the server.</summary>
    /// <value>The default is <see langword="null"/>. The client receives AWS's <c>InternalServerError</c>. Several threads may call
    /// the callback concurrently.</value>
    public Action<Exception>? OnFailure { get; set; }

    private const long MinBodyMemory = 1 << 20;

    /// <summary>The longest delay of a .NET timer.</summary>
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
                    $"Each access key ID and secret access key in Credentials must be non-empty, but the entry '{keyId}' has an empty one.",
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
