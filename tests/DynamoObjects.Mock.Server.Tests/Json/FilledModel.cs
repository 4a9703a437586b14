using System.Reflection;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Server.Json;

namespace DynamoObjects.Mock.Server.Tests.Json;

/// <summary>Creates objects of the SDK's model with a distinct value in each property that is sent.</summary>
internal sealed class FilledModel
{
    private int _count;

    public static object Create(Type type) => new FilledModel().CreateValue(type, []);

    private object CreateValue(Type type, Stack<Type> within)
    {
        _count++;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
            return $"text {_count} æ \"<";
        if (plain == typeof(bool))
            return true;
        if (plain == typeof(int))
            return _count;
        if (plain == typeof(long))
            return 5_000_000_000L + _count;
        if (plain == typeof(double))
            return _count + 0.5;
        if (plain == typeof(DateTime))
            return DateTime.UnixEpoch.AddMilliseconds(1_795_446_345_795L + _count);
        if (plain == typeof(MemoryStream))
            return new MemoryStream([(byte)_count, 255, 0]);
        if (typeof(ConstantClass).IsAssignableFrom(plain))
            return Activator.CreateInstance(plain, $"CONSTANT_{_count}")!;
        if (plain == typeof(AttributeValue))
            return new AttributeValue { S = $"value {_count}" };
        if (plain.IsGenericType)
            return CreateCollection(plain, within);

        var instance = Activator.CreateInstance(plain)!;
        within.Push(plain);
        foreach (var property in plain.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (ModelJson.GetTypeInfo(plain).Properties.Any(p => p.Name == property.Name) && !within.Contains(property.PropertyType))
                property.SetValue(instance, CreateValue(property.PropertyType, within));
        }

        within.Pop();
        return instance;
    }

    private object CreateCollection(Type type, Stack<Type> within)
    {
        var collection = Activator.CreateInstance(type)!;
        var arguments = type.GetGenericArguments();
        type.GetMethod("Add")!.Invoke(collection, [.. arguments.Select(argument => CreateValue(argument, within))]);
        return collection;
    }
}
