using System.Collections.Concurrent;
using Xunit;
using Xunit.Abstractions;

namespace XunitIde;

/// <summary>Collects the messages of xUnit's discovery or run.</summary>
internal sealed class MessageSink : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    private readonly BlockingCollection<IMessageSinkMessage> _messages = [];

    public bool OnMessage(IMessageSinkMessage message)
    {
        _messages.Add(message);
        return true;
    }

    /// <summary>Waits for the last message and returns all.</summary>
    public List<IMessageSinkMessage> Until<TLast>()
        where TLast : IMessageSinkMessage
    {
        var all = new List<IMessageSinkMessage>();
        foreach (var message in _messages.GetConsumingEnumerable())
        {
            all.Add(message);
            if (message is TLast)
                break;
        }

        return all;
    }

    public void Dispose() => _messages.Dispose();
}
