using System.Collections;
using System.Reflection;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>
/// Puts a null where the JSON reader would reject one, but a typed request can have it: among the members of a list or map, and in a
/// constant.
/// </summary>
internal static class NullChanges
{
    /// <summary>Enumerates the changes of a request, each with its place; apply each one to a separate request.</summary>
    public static IEnumerable<(string Place, Action Apply)> Enumerate(object request, string path = "")
    {
        foreach (var property in request.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0 || !property.CanWrite || property.GetValue(request) is not { } value)
                continue;
            foreach (var change in EnumerateMembers(value, $"{path}.{property.Name}"))
                yield return change;
            if (value is ConstantClass)
            {
                var type = property.PropertyType;
                yield return ($"{path}.{property.Name} of null", () => property.SetValue(request, Activator.CreateInstance(type, [null])));
            }
        }
    }

    private static IEnumerable<(string Place, Action Apply)> EnumerateMembers(object value, string path) =>
        value switch
        {
            string or MemoryStream or ConstantClass => [],
            IDictionary map => EnumerateMap(map, path),
            IList list => EnumerateList(list, path),
            _ when IsModel(value.GetType()) => Enumerate(value, path),
            _ => [],
        };

    private static bool IsModel(Type type) =>
        type.Namespace is { } name
        && (name.StartsWith("Amazon.DynamoDBv2", StringComparison.Ordinal) || name.StartsWith("DynamoObjects", StringComparison.Ordinal));

    private static IEnumerable<(string Place, Action Apply)> EnumerateMap(IDictionary map, string path)
    {
        foreach (var key in map.Keys.Cast<object>().ToList())
        {
            yield return ($"{path}.{key}", () => map[key] = null);
            foreach (var change in map[key] is { } member ? EnumerateMembers(member, $"{path}.{key}") : [])
                yield return change;
        }
    }

    private static IEnumerable<(string Place, Action Apply)> EnumerateList(IList list, string path)
    {
        yield return ($"{path}: one more", () => list.Add(null));
        for (var i = 0; i < list.Count; i++)
        {
            var at = i;
            yield return ($"{path}[{at}]", () => list[at] = null);
            foreach (var change in list[at] is { } member ? EnumerateMembers(member, $"{path}[{at}]") : [])
                yield return change;
        }
    }
}
