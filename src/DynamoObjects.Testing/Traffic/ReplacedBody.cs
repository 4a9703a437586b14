using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Testing.Traffic;

/// <summary>Replaces the body of a marshalled request by that of another request, until it is disposed; address and
/// headers stay the same.</summary>
internal sealed class ReplacedBody : IDisposable
{
    private readonly IRequest _request;
    private readonly byte[]? _content;
    private readonly Stream? _stream;
    private readonly IRequest _replacement;

    public ReplacedBody(IRequestContext context, AmazonWebServiceRequest replacement)
    {
        _request = context.Request;
        (_content, _stream) = (_request.Content, _request.ContentStream);
        _replacement = context.Marshaller.Marshall(replacement);
        (_request.Content, _request.ContentStream) = (_replacement.Content, _replacement.ContentStream);
    }

    public void Dispose()
    {
        (_request.Content, _request.ContentStream) = (_content, _stream);
        _replacement.ContentStream?.Dispose();
    }
}
