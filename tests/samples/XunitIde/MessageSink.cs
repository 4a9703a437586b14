using System.Collections.Concurrent;
using Xunit;
using Xunit.Abstractions;

namespace XunitIde;

/// <summary>What xUnit tells while it finds or runs tests.</summary>
internal sealed class MessageSink : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    private readonly BlockingCollection<IMessageSinkMessage> _messages = [];

    public bool OnMessage(IMessageSinkMessage message)
    {
        _messages.Add(message);
        return true;
    }

    /// <summary>All messages up to the one that is the last.</summary>
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
