using System.Reflection;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Server.Json;

namespace DynamoObjects.Mock.Server.Tests.Json;

/// <summary>Makes objects of the SDK's model in which each property that travels has a value of its own.</summary>
internal sealed class Filled
{
    private int _made;

    public static object Of(Type type) => new Filled().Make(type, []);

    private object Make(Type type, Stack<Type> within)
    {
        _made++;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
            return $"text {_made} æ \"<";
        if (plain == typeof(bool))
            return true;
        if (plain == typeof(int))
            return _made;
        if (plain == typeof(long))
            return 5_000_000_000L + _made;
        if (plain == typeof(double))
            return _made + 0.5;
        if (plain == typeof(DateTime))
            return DateTime.UnixEpoch.AddMilliseconds(1_795_446_345_795L + _made);
        if (plain == typeof(MemoryStream))
            return new MemoryStream([(byte)_made, 255, 0]);
        if (typeof(ConstantClass).IsAssignableFrom(plain))
            return Activator.CreateInstance(plain, $"CONSTANT_{_made}")!;
        if (plain == typeof(AttributeValue))
            return new AttributeValue { S = $"value {_made}" };
        if (plain.IsGenericType)
            return MakeCollection(plain, within);

        var made = Activator.CreateInstance(plain)!;
        within.Push(plain);
        foreach (var property in plain.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (ModelJson.Of(plain).Properties.Any(p => p.Name == property.Name) && !within.Contains(property.PropertyType))
                property.SetValue(made, Make(property.PropertyType, within));
        }

        within.Pop();
        return made;
    }

    private object MakeCollection(Type type, Stack<Type> within)
    {
        var made = Activator.CreateInstance(type)!;
        var arguments = type.GetGenericArguments();
        type.GetMethod("Add")!.Invoke(made, [.. arguments.Select(argument => Make(argument, within))]);
        return made;
    }
}
