using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Streams;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock;

/// <summary>One change of an item, as the stream of its table shows it.</summary>
/// <remarks>
/// <para>Two changes are equal if all of their properties are; keys and images are compared by the content of the attributes, where a
/// number equals another of the same value and a set another with the same elements.</para>
/// <para>Immutable but for the objects of the SDK in it: each change has attribute values of its own. If you modify one, neither the
/// table, nor other readers, nor equality notice.</para>
/// <para>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html">Record</see> and
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamRecord.html">StreamRecord</see> in the
/// API reference.</para>
/// </remarks>
public sealed record StreamChange
{
    private readonly StreamChangeView _view;
    private ReadOnlyDictionary<string, AttributeValue>? _keys;
    private ReadOnlyDictionary<string, AttributeValue>? _oldImage;
    private ReadOnlyDictionary<string, AttributeValue>? _newImage;

    internal StreamChange(StreamChangeView view) => _view = view;

    /// <summary>What happened to the item.</summary>
    /// <value><c>INSERT</c>, <c>MODIFY</c> or <c>REMOVE</c>.</value>
    public string EventName => _view.EventName;

    /// <summary>The key of the item.</summary>
    public IReadOnlyDictionary<string, AttributeValue> Keys => _keys ??= Convert(_view.Keys);

    /// <summary>The item before the change.</summary>
    /// <value><see langword="null"/> if there was none, or <see cref="StreamViewType"/> excludes it.</value>
    public IReadOnlyDictionary<string, AttributeValue>? OldImage => _oldImage ??= Convert(_view.Old);

    /// <summary>The item after the change.</summary>
    /// <value><see langword="null"/> if there is none, or <see cref="StreamViewType"/> excludes it.</value>
    public IReadOnlyDictionary<string, AttributeValue>? NewImage => _newImage ??= Convert(_view.New);

    /// <summary>The number of the change, 21 digits, which no other change has and which increases within a stream.</summary>
    public string SequenceNumber => _view.SequenceNumber;

    /// <summary>When the change was made, in UTC, to the second.</summary>
    public DateTime ApproximateCreationDateTime => _view.Time;

    /// <summary>The size of the key and the images, in bytes.</summary>
    public long SizeBytes => _view.Size;

    /// <summary>Which images the stream shows.</summary>
    public StreamViewType StreamViewType => _view.ViewType;

    /// <summary>Whether DynamoDB deleted the item because its time to live had passed.</summary>
    /// <value>The API's record has a <c>userIdentity</c> then, of the type <c>Service</c> and the principal
    /// <c>dynamodb.amazonaws.com</c>.</value>
    public bool IsTimeToLiveDeletion => _view.IsByService;

    /// <summary>Whether another change has the same properties, keys and images by their content.</summary>
    /// <param name="other">The other change.</param>
    /// <returns><see langword="true"/> if all properties are equal.</returns>
    public bool Equals(StreamChange? other) => other is not null && _view.Equals(other._view);

    /// <inheritdoc/>
    public override int GetHashCode() => SequenceNumber.GetHashCode(StringComparison.Ordinal);

    /// <summary>The change as one line of text.</summary>
    /// <returns>The event's name and the sequence number.</returns>
    public override string ToString() => $"{EventName} {SequenceNumber}";

    [return: NotNullIfNotNull(nameof(item))]
    private static ReadOnlyDictionary<string, AttributeValue>? Convert(Item? item) => item is null ? null : new(SdkValues.ToSdk(item));
}
