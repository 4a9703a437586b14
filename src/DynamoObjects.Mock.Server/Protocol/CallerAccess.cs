using System.Net;
using Microsoft.AspNetCore.Http;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>Decides whether a request comes from a program or from a web page that may use the server.</summary>
/// <remarks>
/// A browser lets any web page send requests to local servers. It names the page in <c>Origin</c> and <c>Sec-Fetch-Site</c>, which no
/// page can set. A page whose own host name resolves to this machine (DNS rebinding) is recognized by <c>Host</c>. See
/// <see href="https://fetch.spec.whatwg.org/#origin-header">Fetch</see> and <see href="https://www.w3.org/TR/fetch-metadata/">Fetch
/// Metadata</see>.
/// </remarks>
internal sealed class CallerAccess(MockDynamoDbServerOptions options)
{
    private const string Any = "*";

    private readonly bool _allowsAnyOrigin = options.AllowedOrigins.Contains(Any);
    private readonly HashSet<string> _origins = new(options.AllowedOrigins, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _hosts = new(options.AllowedHosts, StringComparer.OrdinalIgnoreCase);

    /// <summary>The last <c>Host</c> that was allowed: a connection sends the same one with each request.</summary>
    private string? _allowedHost;

    /// <summary>Checks the origin of a request.</summary>
    /// <returns>The error, or <see langword="null"/> if the request is allowed.</returns>
    public ErrorResponse? Check(IHeaderDictionary headers)
    {
        var host = headers.Host.ToString();
        if (!string.Equals(host, _allowedHost, StringComparison.Ordinal))
        {
            if (!AllowsHost(host))
                return Denied(
                    $"The server does not accept the host name '{GetHostName(host)}'. To accept it, use "
                        + $"dynamock --allow-host {GetHostName(host)}, or MockDynamoDbServerOptions.AllowedHosts."
                );
            _allowedHost = host;
        }

        var site = headers["Sec-Fetch-Site"];
        if (headers.Origin.Count == 0 && site.Count == 0)
            return null;
        return AllowsPage(headers.Origin, site, host)
            ? null
            : Denied(
                headers.Origin.Count == 0
                    ? "A web page of another site sent this request without an Origin header. Only pages of allowed origins can use "
                        + "this server, with CORS requests. To allow an origin, use dynamock --cors <origin>, or "
                        + "MockDynamoDbServerOptions.AllowedOrigins."
                    : $"Web pages of the origin '{headers.Origin}' cannot use this server. To allow the origin, use "
                        + $"dynamock --cors {headers.Origin}, or MockDynamoDbServerOptions.AllowedOrigins."
            );
    }

    /// <summary>Adds the headers that let a page of an allowed origin read the response.</summary>
    public void AddCorsHeaders(IHeaderDictionary request, IHeaderDictionary response)
    {
        if (request.Origin.Count == 0 || !AllowsOrigin(request.Origin.ToString()))
            return;
        // A named origin comes from the options, so it is a valid header value.
        response.AccessControlAllowOrigin = _allowsAnyOrigin ? Any : request.Origin.ToString();
        response.AccessControlExposeHeaders =
            "x-amzn-RequestId,x-amzn-ErrorType,x-amz-request-id,x-amz-id-2,x-amz-crc32,x-amzn-ErrorMessage,Date";
        if (!_allowsAnyOrigin)
            response.Vary = "Origin";
    }

    /// <summary>Responds to a preflight request of an allowed origin; the values are constants, so that the request cannot inject
    /// anything.</summary>
    public void AddPreflightHeaders(IHeaderDictionary request, IHeaderDictionary response)
    {
        if (request.Origin.Count == 0 || !AllowsOrigin(request.Origin.ToString()))
            return;
        response.AccessControlMaxAge = "172800";
        // The wildcard covers every header except Authorization.
        response.AccessControlAllowHeaders = "*, Authorization";
        response.AccessControlAllowMethods = "GET, POST";
        if (request.ContainsKey("Access-Control-Request-Private-Network"))
            response["Access-Control-Allow-Private-Network"] = "true";
    }

    private static ErrorResponse Denied(string message) => new(403, "com.amazon.coral.service#AccessDeniedException", message);

    private bool AllowsOrigin(string origin) => _allowsAnyOrigin || _origins.Contains(origin);

    private bool AllowsPage(string? origin, string? site, string host)
    {
        if (string.IsNullOrEmpty(origin))
            return _allowsAnyOrigin || site is null or "same-origin" or "none";
        if (AllowsOrigin(origin) || site == "same-origin")
            return true;
        return site is null && string.Equals(origin, "http://" + host, StringComparison.OrdinalIgnoreCase);
    }

    private bool AllowsHost(string host)
    {
        // Browsers always send a host; HTTP/1.0 clients need not.
        var name = GetHostName(host);
        if (name.Length == 0 || _hosts.Contains(Any) || _hosts.Contains(name))
            return true;
        if (IsInDomain(name, "localhost"))
            return true;
        var listensOnAny = options.Address.Equals(IPAddress.Any) || options.Address.Equals(IPAddress.IPv6Any);
        if (IPAddress.TryParse(name, out var address))
            return IPAddress.IsLoopback(address) || address.Equals(options.Address) || listensOnAny;

        // Public DNS has no such names, so nobody can rebind one to this machine: services of Docker Compose,
        // host.docker.internal.
        return listensOnAny && (!name.Contains('.', StringComparison.Ordinal) || IsInDomain(name, "internal") || IsInDomain(name, "local"));
    }

    private static bool IsInDomain(string name, string domain) =>
        name.Equals(domain, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);

    /// <summary>The host without its port, brackets and final dot.</summary>
    private static string GetHostName(string host)
    {
        if (host.StartsWith('[') && host.IndexOf(']', StringComparison.Ordinal) is > 0 and var end)
            return host[1..end];
        var colon = host.LastIndexOf(':');
        return (colon < 0 ? host : host[..colon]).TrimEnd('.');
    }
}
