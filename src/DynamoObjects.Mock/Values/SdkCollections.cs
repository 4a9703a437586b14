using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Amazon;
using Amazon.Util.Internal;

namespace DynamoObjects.Mock.Values;

/// <summary>Creates the collections of responses with the types of the SDK's unmarshaller, which callers can distinguish from the
/// initial collections of a response.</summary>
/// <remarks>
/// <para>The SDK's document model skips an item that is exactly a <c>Dictionary&lt;string, AttributeValue&gt;</c> in a
/// <c>TransactGet</c> and among the reasons of a canceled transaction. With <see cref="AWSConfigs.InitializeCollections"/>, an empty
/// collection counts as set only if it has the unmarshaller's type.</para>
/// <para>These types are internal to the SDK. The setters of <c>IsMSet</c> and <c>IsLSet</c> of an
/// <see cref="Amazon.DynamoDBv2.Model.AttributeValue"/> create an empty collection; copying it costs no more than creating a
/// collection.</para>
/// </remarks>
internal static class SdkCollections
{
    /// <summary>Creates an empty list.</summary>
    public static List<T> List<T>(int capacity = 0)
    {
        var list = ShallowCopy.Create(ListOf<T>.Empty);
        list.Capacity = capacity;
        return list;
    }

    /// <summary>Creates an empty map.</summary>
    public static Dictionary<string, T> Map<T>(int capacity = 0)
    {
        var map = ShallowCopy.Create(MapOf<T>.Empty);
        map.EnsureCapacity(capacity);
        return map;
    }

    /// <summary>Whether DynamoDB sends a collection of a response: an empty one may be the initial value of the
    /// response.</summary>
    public static bool IsSet([NotNullWhen(true)] ICollection? collection) =>
        collection is not null
        && (collection.Count > 0 || !AWSConfigs.InitializeCollections || collection.GetType().Assembly != typeof(List<>).Assembly);

    /// <summary>Returns the list, or the value of the response's member if DynamoDB does not send it.</summary>
    public static List<T>? OrUnset<T>(this List<T>? list) => list ?? (AWSConfigs.InitializeCollections ? [] : null);

    /// <inheritdoc cref="OrUnset{T}(List{T})"/>
    public static Dictionary<string, T>? OrUnset<T>(this Dictionary<string, T>? map) =>
        map ?? (AWSConfigs.InitializeCollections ? [] : null);

    public static List<T> ToSdkList<T>(this IEnumerable<T> source)
    {
        var list = List<T>(source.TryGetNonEnumeratedCount(out var count) ? count : 0);
        list.AddRange(source);
        return list;
    }

    public static List<TResult> ToSdkList<T, TResult>(this List<T> source, Func<T, TResult> convert)
    {
        var list = List<TResult>(source.Count);
        foreach (var element in source)
            list.Add(convert(element));
        return list;
    }

    public static Dictionary<string, T> ToSdkMap<T>(this Dictionary<string, T> source)
    {
        var map = Map<T>(source.Count);
        foreach (var (name, value) in source)
            map.Add(name, value);
        return map;
    }

    // An empty collection has no array that its copies could share.
    private static class ListOf<T>
    {
        public static readonly List<T> Empty = Create();

        private static List<T> Create()
        {
            List<T>? list = null;
            InternalSDKUtils.SetIsSet(true, ref list);
            return list!;
        }
    }

    private static class MapOf<T>
    {
        public static readonly Dictionary<string, T> Empty = Create();

        private static Dictionary<string, T> Create()
        {
            Dictionary<string, T>? map = null;
            InternalSDKUtils.SetIsSet(true, ref map);
            return map!;
        }
    }
}
