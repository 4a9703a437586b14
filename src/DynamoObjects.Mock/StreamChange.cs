using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Streams;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock;

/// <summary>Represents one change of an item in the stream of its table.</summary>
/// <remarks>
/// <para>Two changes are equal if all of their properties are equal. Keys and images are compared by the values of their attributes:
/// numbers by value, and sets regardless of the order of their elements.</para>
/// <para>Each change has its own attribute values. Modifying them does not affect the table, other readers or the equality of
/// changes.</para>
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

    /// <summary>Gets the unique ID of the change.</summary>
    /// <value>32 hexadecimal digits.</value>
    public string EventId => _view.EventId;

    /// <summary>Gets the type of the change.</summary>
    /// <value><c>INSERT</c>, <c>MODIFY</c> or <c>REMOVE</c>.</value>
    public string EventName => _view.EventName;

    /// <summary>Gets the key of the item.</summary>
    public IReadOnlyDictionary<string, AttributeValue> Keys => _keys ??= Convert(_view.Keys);

    /// <summary>Gets the item before the change.</summary>
    /// <value><see langword="null"/> if the item did not exist, or if <see cref="StreamViewType"/> excludes the old
    /// image.</value>
    public IReadOnlyDictionary<string, AttributeValue>? OldImage => _oldImage ??= Convert(_view.Old);

    /// <summary>Gets the item after the change.</summary>
    /// <value><see langword="null"/> if the item was deleted, or if <see cref="StreamViewType"/> excludes the new image.</value>
    public IReadOnlyDictionary<string, AttributeValue>? NewImage => _newImage ??= Convert(_view.New);

    /// <summary>Gets the sequence number of the change.</summary>
    /// <value>21 digits. Sequence numbers are unique and increase within a stream.</value>
    public string SequenceNumber => _view.SequenceNumber;

    /// <summary>Gets the time of the change, in UTC, to the second.</summary>
    public DateTime ApproximateCreationDateTime => _view.Time;

    /// <summary>Gets the size of the key and the images, in bytes.</summary>
    public long SizeBytes => _view.Size;

    /// <summary>Gets the view type of the stream, which determines the images of the change.</summary>
    public StreamViewType StreamViewType => _view.ViewType;

    /// <summary>Gets a value indicating whether time to live deleted the item.</summary>
    /// <value>For such a deletion, the API's record has a <c>userIdentity</c> with the type <c>Service</c> and the principal
    /// <c>dynamodb.amazonaws.com</c>.</value>
    public bool IsTimeToLiveDeletion => _view.IsByService;

    internal StreamChangeView View => _view;

    /// <summary>Determines whether another change has equal properties, with keys and images compared by the values of their
    /// attributes.</summary>
    /// <param name="other">The change to compare with.</param>
    /// <returns><see langword="true"/> if all properties are equal; otherwise, <see langword="false"/>.</returns>
    public bool Equals(StreamChange? other) => other is not null && _view.Equals(other._view);

    /// <inheritdoc/>
    public override int GetHashCode() => SequenceNumber.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the name of the event and the sequence number.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{EventName} {SequenceNumber}";

    [return: NotNullIfNotNull(nameof(item))]
    private static ReadOnlyDictionary<string, AttributeValue>? Convert(Item? item) => item is null ? null : new(SdkValues.ToSdk(item));
}
