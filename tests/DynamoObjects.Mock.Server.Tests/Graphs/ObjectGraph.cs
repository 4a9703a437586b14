using System.Collections;
using System.Globalization;
using System.Reflection;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Server.Tests.Graphs;

/// <summary>Lists everything that a caller can read from a response or exception, by its path: values, run-time types, nulls and
/// empty collections.</summary>
internal static class ObjectGraph
{
    // The members that .NET adds to every exception, and the place of the throw.
    private static readonly string[] RuntimeMembers =
    [
        .. typeof(Exception)
            .GetProperties()
            .Select(property => property.Name)
            .Except([nameof(Exception.Message), nameof(Exception.InnerException)]),
    ];

    public static Dictionary<string, string> Read(object root)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(lines, root.GetType().Name, root);
        return lines;
    }

    private static void Add(Dictionary<string, string> lines, string path, object? value)
    {
        switch (value)
        {
            case null:
                lines.Add(path, "null");
                break;
            case string text:
                lines.Add(path, text.Length > 200 ? $"{text.Length} characters" : $"\"{text}\"");
                break;
            case DateTime time:
                lines.Add(path, $"{time:O} {time.Kind}");
                break;
            case IFormattable or bool or Enum:
                lines.Add(path, $"{value.GetType()} {Convert.ToString(value, CultureInfo.InvariantCulture)}");
                break;
            case ConstantClass constant:
                lines.Add(path, $"{constant.GetType()} {constant.Value}, {(IsKnown(constant) ? "the known one" : "another")}");
                break;
            case MemoryStream stream:
                lines.Add(path, Describe(stream));
                break;
            case ICollection collection:
                lines.Add(path, $"{collection.GetType()} of {collection.Count}, {DescribeComparer(collection)}");
                AddElements(lines, path, collection);
                break;
            default:
                lines.Add(path, value.GetType().ToString());
                foreach (var member in Members(value))
                    Add(lines, $"{path}.{member.Name}", member.GetValue(value));
                break;
        }
    }

    private static void AddElements(Dictionary<string, string> lines, string path, ICollection collection)
    {
        var at = 0;
        if (collection is IDictionary map)
        {
            foreach (DictionaryEntry entry in map)
                Add(lines, $"{path}[{at++}, {entry.Key}]", entry.Value);
            return;
        }

        foreach (var element in collection)
            Add(lines, $"{path}[{at++}]", element);
    }

    private static IEnumerable<PropertyInfo> Members(object value) =>
        value
            .GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member.CanRead && member.GetIndexParameters().Length == 0)
            .Where(member => value is not Exception || !RuntimeMembers.Contains(member.Name));

    private static string Describe(MemoryStream stream) =>
        $"{Convert.ToHexString(stream.ToArray())} at {stream.Position} of {stream.Capacity}, "
        + (stream.CanWrite ? "writable, " : "read-only, ")
        + (stream.TryGetBuffer(out _) ? "visible" : "hidden");

    private static string DescribeComparer(ICollection collection) =>
        collection.GetType().GetProperty("Comparer")?.GetValue(collection)?.GetType().Name ?? "in order";

    // The SDK uses a single object for each known value.
    private static bool IsKnown(ConstantClass constant) =>
        constant
            .GetType()
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Any(field => ReferenceEquals(field.GetValue(null), constant));
}
