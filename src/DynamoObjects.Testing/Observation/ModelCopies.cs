using System.Collections.Concurrent;
using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Testing.Observation;

/// <summary>Creates deep copies of the SDK's requests; later changes of the original do not affect the copy.</summary>
/// <remarks>Thread-safe. How to copy a class is determined once, from its own properties: members of later SDK versions
/// are copied as well.</remarks>
internal static class ModelCopies
{
    private const string Models = "Amazon.DynamoDBv2.Model";

    private static readonly ConcurrentDictionary<Type, Part[]> Parts = new();

    public static AmazonDynamoDBRequest Copy(AmazonDynamoDBRequest request) => CopyModel(request);

    private static T CopyModel<T>(T original)
        where T : class
    {
        var copy = ShallowCopy.Create(original);
        foreach (var part in Parts.GetOrAdd(original.GetType(), Find))
            part.Copy(copy);
        return copy;
    }

    // The most frequent of all: it has a dozen members, of which one is set.
    private static AttributeValue CopyValue(AttributeValue original)
    {
        var copy = ShallowCopy.Create(original);
        if (original.B is { } binary)
            copy.B = CopyStream(binary);
        if (original.BS is { } binaries)
            copy.BS = CopyList(binaries, CopyStream);
        if (original.SS is { } texts)
            copy.SS = [.. texts];
        if (original.NS is { } numbers)
            copy.NS = [.. numbers];
        if (original.L is { } list)
            copy.L = CopyList(list, CopyValue);
        if (original.M is { } map)
            copy.M = CopyMap(map, CopyValue);

        // An empty list or map is a value, even if AWSConfigs.InitializeCollections makes every other empty collection
        // mean nothing.
        if (original is { IsLSet: true, L.Count: 0 })
            copy.IsLSet = true;
        if (original is { IsMSet: true, M.Count: 0 })
            copy.IsMSet = true;
        return copy;
    }

    private static MemoryStream CopyStream(MemoryStream stream) => new(stream.ToArray(), writable: false);

    private static List<T> CopyList<T>(List<T> list, Func<T, T>? copy) =>
        copy is null ? [.. list] : list.ConvertAll(item => item is null ? item : copy(item));

    private static Dictionary<string, T> CopyMap<T>(Dictionary<string, T> map, Func<T, T>? copy)
    {
        var result = new Dictionary<string, T>(map, map.Comparer);
        if (copy is not null)
        {
            foreach (var (key, value) in map)
                result[key] = value is null ? value : copy(value);
        }

        return result;
    }

    private static Part[] Find(Type type) =>
        [
            .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(property =>
                    property is { CanRead: true, CanWrite: true }
                    && property.GetIndexParameters().Length == 0
                    && CopierOf(property.PropertyType) is not null
                )
                .Select(property =>
                    (Part)
                        Activator.CreateInstance(
                            typeof(Part<,>).MakeGenericType(type, property.PropertyType),
                            property,
                            CopierOf(property.PropertyType)
                        )!
                ),
        ];

    // A Func<T, T>, or null for a type that is immutable.
    private static Delegate? CopierOf(Type type)
    {
        if (type == typeof(AttributeValue))
            return (Func<AttributeValue, AttributeValue>)CopyValue;
        if (type == typeof(MemoryStream))
            return (Func<MemoryStream, MemoryStream>)CopyStream;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
            return ContainerCopier(nameof(ListCopier), type.GetGenericArguments()[0]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
            return ContainerCopier(nameof(MapCopier), type.GetGenericArguments()[1]);
        return type is { IsClass: true, Namespace: Models }
            ? Method(nameof(CopyModel), type).CreateDelegate(typeof(Func<,>).MakeGenericType(type, type))
            : null;
    }

    private static Delegate ContainerCopier(string name, Type item) => (Delegate)Method(name, item).Invoke(null, [CopierOf(item)])!;

    private static Func<List<T>, List<T>> ListCopier<T>(Func<T, T>? copy) => list => CopyList(list, copy);

    private static Func<Dictionary<string, T>, Dictionary<string, T>> MapCopier<T>(Func<T, T>? copy) => map => CopyMap(map, copy);

    private static MethodInfo Method(string name, Type argument) =>
        typeof(ModelCopies).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(argument);

    private abstract class Part
    {
        public abstract void Copy(object model);
    }

    /// <summary>A member whose value can change after a shallow copy.</summary>
    private sealed class Part<TModel, TMember>(PropertyInfo property, Func<TMember, TMember> copy) : Part
        where TMember : class
    {
        private readonly Func<TModel, TMember?> _get = property.GetMethod!.CreateDelegate<Func<TModel, TMember?>>();
        private readonly Action<TModel, TMember> _set = property.SetMethod!.CreateDelegate<Action<TModel, TMember>>();

        public override void Copy(object model)
        {
            if (_get((TModel)model) is { } member)
                _set((TModel)model, copy(member));
        }
    }
}
