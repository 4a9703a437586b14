using System.Collections;
using System.Reflection;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Operations.Streams;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>Creates requests with a text in every member that can have one.</summary>
/// <param name="at">The index of the text to replace; none by default.</param>
/// <param name="other">The replacement.</param>
internal sealed class FilledRequest(int at = -1, string other = "")
{
    private static readonly string[] Models = ["Amazon.DynamoDBv2.Model", typeof(ListStreamsRequest).Namespace!];

    // The engine does not read them.
    private static readonly Type[] IgnoredTypes =
    [
        typeof(VectorIndex),
        typeof(VectorIndexUpdate),
        typeof(ReplicationGroupUpdate),
        typeof(GlobalTableWitnessGroupUpdate),
    ];

    private readonly Stack<string> _path = [];
    private int _values;

    /// <summary>The number of texts.</summary>
    public int Count { get; private set; }

    /// <summary>The place of the replacement.</summary>
    public string Place { get; private set; } = "nowhere";

    /// <summary>Creates a value of a type; <see langword="null"/> if it contains no text.</summary>
    public object? Create(Type type)
    {
        if (type == typeof(string))
            return Text();
        if (typeof(ConstantClass).IsAssignableFrom(type))
            return Activator.CreateInstance(type, Text());
        if (typeof(ICollection).IsAssignableFrom(type))
            return Collection(type);
        return Models.Contains(type.Namespace) && type.IsClass && !IgnoredTypes.Contains(type) ? Model(type) : null;
    }

    private object? Collection(Type type)
    {
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 2)
        {
            var map = (IDictionary)Activator.CreateInstance(type)!;
            map.Add(Text(), Create(arguments[1]));
            return map;
        }

        if (Create(arguments[0]) is not { } element)
            return null;
        var list = (IList)Activator.CreateInstance(type)!;
        list.Add(element);
        return list;
    }

    private object? Model(Type type)
    {
        if (type == typeof(AttributeValue) && _values == 2)
            return new AttributeValue { S = Text() };
        _values += type == typeof(AttributeValue) ? 1 : 0;
        var model = Activator.CreateInstance(type)!;
        foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.CanWrite))
        {
            _path.Push(member.Name);
            if (Create(member.PropertyType) is { } value)
                member.SetValue(model, value);
            _path.Pop();
        }

        _values -= type == typeof(AttributeValue) ? 1 : 0;
        return model;
    }

    private string Text()
    {
        if (Count++ != at)
            return "name";
        Place = string.Join('.', _path.Reverse());
        return other;
    }
}
