using System.Collections;
using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>Valid values for the members of requests.</summary>
/// <param name="world">The engine.</param>
/// <param name="tableName">The table that requests name.</param>
internal sealed class MemberSamples(MemberWorld world, string tableName = MemberWorld.TableName)
{
    /// <summary>Values by the name of a member, or by its type and name, in the order in which they are tried.</summary>
    private readonly Dictionary<string, object[]> _byName = new()
    {
        ["TableName"] = [tableName, MemberWorld.OtherTableName],
        ["CreateTableRequest.TableName"] = [MemberWorld.NewTableName],
        ["TableCreationParameters.TableName"] = [MemberWorld.NewTableName],
        ["TargetTableName"] = [MemberWorld.NewTableName],
        ["ExclusiveStartTableName"] = [MemberWorld.TableName],
        ["ResourceArn"] = [world.GetTableArn(tableName)],
        ["TableArn"] = [world.GetTableArn(tableName)],
        ["SourceTableArn"] = [world.GetTableArn(tableName)],
        ["SourceTableName"] = [MemberWorld.TableName],
        ["ListTagsOfResourceRequest.NextToken"] = [world.TagToken],
        ["StreamArn"] = [world.StreamArn],
        ["ExclusiveStartStreamArn"] = [world.StreamArn],
        ["ShardId"] = [world.ShardId],
        ["ExclusiveStartShardId"] = [world.ShardId],
        ["ShardIterator"] = [world.ShardIterator],
        ["IndexName"] = ["by-title"],
        ["Key"] = [TestRequests.Item("a", 1)],
        ["Tag.Key"] = ["stage"],
        ["Item"] = [TestRequests.Item("new", 1, ("title", "Persuasion"))],
        ["Keys"] = [new List<Dictionary<string, AttributeValue>> { TestRequests.Item("a", 1) }],
        ["ExclusiveStartKey"] = [TestRequests.Item("a", 1)],
        ["AttributeDefinition.AttributeName"] = ["pk"],
        ["AttributeDefinition.AttributeType"] = [ScalarAttributeType.S],
        ["KeySchemaElement.AttributeName"] = ["pk"],
        ["KeySchemaElement.KeyType"] = [KeyType.HASH],
        ["ProjectionType"] = [ProjectionType.KEYS_ONLY, ProjectionType.ALL],
        ["Statement"] = ["SELECT * FROM books WHERE pk = 'a'"],
        ["RegionName"] = ["eu-west-1"],
    };

    /// <summary>Creates a request, or a part of one, with its required members only.</summary>
    public object Create(Type type)
    {
        var model = Activator.CreateInstance(type)!;
        foreach (var member in RequestModelType.GetMembers(type).Where(RequestModelType.IsRequired))
            member.SetValue(model, Create(member));
        return model;
    }

    /// <summary>Creates a valid value for a member.</summary>
    public object Create(PropertyInfo member) => GetCandidates(member).First();

    /// <summary>Gets values to try for a member.</summary>
    public IEnumerable<object> GetCandidates(PropertyInfo member) =>
        _byName.TryGetValue($"{member.DeclaringType!.Name}.{member.Name}", out var values) || _byName.TryGetValue(member.Name, out values)
            ? values.Where(value => Fits(value, member.PropertyType)).DefaultIfEmpty(CreateByType(member.PropertyType).First())
            : CreateByType(member.PropertyType);

    private static bool Fits(object value, Type type) => type.IsInstanceOfType(value);

    private IEnumerable<object> CreateByType(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(bool))
            return [true, false];
        if (type == typeof(int))
            return [1, 7];
        if (type == typeof(long))
            return [20_000L, 1L];
        if (type == typeof(double))
            return [50.0];
        if (type == typeof(DateTime))
            return [world.Now.AddMinutes(-1)];
        if (type == typeof(string))
            return ["name"];
        if (type == typeof(MemoryStream))
            return [new MemoryStream([1, 2, 3])];
        if (type == typeof(AttributeValue))
            return [new AttributeValue("value")];
        if (typeof(ConstantClass).IsAssignableFrom(type))
            return GetConstants(type);
        return typeof(ICollection).IsAssignableFrom(type) ? [CreateCollection(type)] : [Create(type), Fill(type)];
    }

    /// <summary>Creates a part of a request with values for all members that have no parts themselves.</summary>
    private object Fill(Type type)
    {
        var model = Create(type);
        foreach (var member in RequestModelType.GetMembers(type).Where(member => RequestModelType.GetPartType(member.PropertyType) is null))
            member.SetValue(model, Create(member));
        return model;
    }

    private object CreateCollection(Type type)
    {
        var collection = Activator.CreateInstance(type)!;
        var arguments = type.GetGenericArguments();
        var value = CreateByType(arguments[^1]).First();
        if (collection is IDictionary map)
            map.Add("name", value);
        else
            ((IList)collection).Add(value);
        return collection;
    }

    private static IEnumerable<object> GetConstants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == type)
            .Select(field => field.GetValue(null)!);
}
