using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Integrations;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock;

/// <summary>Represents one change of an item in a Kinesis data stream.</summary>
/// <remarks>
/// <para><see cref="Data"/> is what a consumer of the stream receives; the other properties are parts of it.</para>
/// <para>Two records are equal if all of their properties are equal. Each record has its own attribute values: modifying them does not
/// affect the table, other readers or <see cref="Data"/>.</para>
/// </remarks>
public sealed record KinesisRecord
{
    private readonly KinesisView _view;
    private ReadOnlyDictionary<string, AttributeValue>? _keys;
    private ReadOnlyDictionary<string, AttributeValue>? _oldImage;
    private ReadOnlyDictionary<string, AttributeValue>? _newImage;
    private byte[]? _data;

    internal KinesisRecord(KinesisView view) => _view = view;

    /// <summary>Gets the ARN of the Kinesis data stream.</summary>
    public string StreamArn => _view.StreamArn;

    /// <summary>Gets the data of the record: one JSON object in UTF-8.</summary>
    /// <value>The object has the members <c>awsRegion</c>, <c>eventID</c>, <c>eventName</c>, <c>userIdentity</c>, <c>recordFormat</c>,
    /// <c>tableName</c>, <c>dynamodb</c> and <c>eventSource</c>. Items are in DynamoDB JSON, in which AWS encodes binary values as base64
    /// twice.</value>
    public ReadOnlyMemory<byte> Data => _data ??= KinesisJson.Write(_view);

    /// <summary>Gets the unique ID of the change.</summary>
    public string EventId => _view.EventId;

    /// <summary>Gets the type of the change.</summary>
    /// <value><c>INSERT</c>, <c>MODIFY</c> or <c>REMOVE</c>.</value>
    public string EventName => _view.EventName;

    /// <summary>Gets the name of the table.</summary>
    public string TableName => _view.TableName;

    /// <summary>Gets the key of the item.</summary>
    public IReadOnlyDictionary<string, AttributeValue> Keys => _keys ??= Convert(_view.Keys);

    /// <summary>Gets the item before the change.</summary>
    /// <value><see langword="null"/> if the item did not exist.</value>
    public IReadOnlyDictionary<string, AttributeValue>? OldImage => _oldImage ??= Convert(_view.Old);

    /// <summary>Gets the item after the change.</summary>
    /// <value><see langword="null"/> if the item was deleted.</value>
    public IReadOnlyDictionary<string, AttributeValue>? NewImage => _newImage ??= Convert(_view.New);

    /// <summary>Gets the time of the change, in UTC.</summary>
    /// <value>To the millisecond or the microsecond, as the destination specifies. In <see cref="Data"/>, the number of milliseconds or
    /// microseconds since 1970.</value>
    public DateTime ApproximateCreationDateTime => _view.Time;

    /// <summary>Gets the size of the key and the images, in bytes.</summary>
    public long SizeBytes => _view.Size;

    /// <summary>Gets a value indicating whether time to live deleted the item.</summary>
    /// <value>For such a deletion, <c>userIdentity</c> in <see cref="Data"/> has the type <c>Service</c> and the principal
    /// <c>dynamodb.amazonaws.com</c>; otherwise, it is null.</value>
    public bool IsTimeToLiveDeletion => _view.IsByService;

    /// <summary>Determines whether another record has equal properties.</summary>
    /// <param name="other">The record to compare with.</param>
    /// <returns><see langword="true"/> if all properties are equal; otherwise, <see langword="false"/>.</returns>
    public bool Equals(KinesisRecord? other) => other is not null && _view.Equals(other._view);

    /// <inheritdoc/>
    public override int GetHashCode() => EventId.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the name of the event and its ID.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{EventName} {EventId}";

    [return: NotNullIfNotNull(nameof(item))]
    private static ReadOnlyDictionary<string, AttributeValue>? Convert(Item? item) => item is null ? null : new(SdkValues.ToSdk(item));
}
