using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>Copies of the models within requests whose empty collections are <see langword="null"/>.</summary>
/// <remarks>An empty collection within a collection is sent: only a member can be left out. An <see cref="AttributeValue"/> knows itself
/// which of its members are sent.</remarks>
internal static class SentModels
{
    public static List<T>? Filled<T>(List<T>? list) => list is { Count: > 0 } ? list : null;

    public static Dictionary<string, T>? Filled<T>(Dictionary<string, T>? map) => map is { Count: > 0 } ? map : null;

    public static List<T>? Each<T>(List<T>? list, Func<T, T> copy)
        where T : class => Filled(list)?.ConvertAll(element => element is null ? null! : copy(element));

    public static Dictionary<string, T>? Each<T>(Dictionary<string, T>? map, Func<T, T> copy)
        where T : class =>
        Filled(map)?.ToDictionary(entry => entry.Key, entry => entry.Value is null ? null! : copy(entry.Value), map!.Comparer);

    public static Condition OnlyFilled(Condition original) => With(original, it => it.AttributeValueList = Filled(it.AttributeValueList));

    public static ExpectedAttributeValue OnlyFilled(ExpectedAttributeValue original) =>
        With(original, it => it.AttributeValueList = Filled(it.AttributeValueList));

    public static KeysAndAttributes OnlyFilled(KeysAndAttributes original) =>
        With(original, it =>
            (it.Keys, it.AttributesToGet, it.ExpressionAttributeNames) = (
                Filled(it.Keys),
                Filled(it.AttributesToGet),
                Filled(it.ExpressionAttributeNames)
            )
        );

    public static WriteRequest OnlyFilled(WriteRequest original) => With(original, it =>
        {
            it.PutRequest = With(it.PutRequest, put => put.Item = Filled(put.Item));
            it.DeleteRequest = With(it.DeleteRequest, delete => delete.Key = Filled(delete.Key));
        });

    public static TransactGetItem OnlyFilled(TransactGetItem original) =>
        With(original, it =>
            it.Get = With(it.Get, get => (get.Key, get.ExpressionAttributeNames) = (Filled(get.Key), Filled(get.ExpressionAttributeNames)))
        );

    public static TransactWriteItem OnlyFilled(TransactWriteItem original) => With(original, it =>
        {
            it.Put = With(it.Put, put =>
                (put.Item, put.ExpressionAttributeNames, put.ExpressionAttributeValues) = (
                    Filled(put.Item),
                    Filled(put.ExpressionAttributeNames),
                    Filled(put.ExpressionAttributeValues)
                )
            );
            it.Update = With(it.Update, update =>
                (update.Key, update.ExpressionAttributeNames, update.ExpressionAttributeValues) = (
                    Filled(update.Key),
                    Filled(update.ExpressionAttributeNames),
                    Filled(update.ExpressionAttributeValues)
                )
            );
            it.Delete = With(it.Delete, delete =>
                (delete.Key, delete.ExpressionAttributeNames, delete.ExpressionAttributeValues) = (
                    Filled(delete.Key),
                    Filled(delete.ExpressionAttributeNames),
                    Filled(delete.ExpressionAttributeValues)
                )
            );
            it.ConditionCheck = With(it.ConditionCheck, check =>
                (check.Key, check.ExpressionAttributeNames, check.ExpressionAttributeValues) = (
                    Filled(check.Key),
                    Filled(check.ExpressionAttributeNames),
                    Filled(check.ExpressionAttributeValues)
                )
            );
        });

    public static BatchStatementRequest OnlyFilled(BatchStatementRequest original) =>
        With(original, it => it.Parameters = Filled(it.Parameters));

    public static ParameterizedStatement OnlyFilled(ParameterizedStatement original) =>
        With(original, it => it.Parameters = Filled(it.Parameters));

    public static LocalSecondaryIndex OnlyFilled(LocalSecondaryIndex original) =>
        With(original, it => (it.KeySchema, it.Projection) = (Filled(it.KeySchema), OnlyFilled(it.Projection)));

    public static GlobalSecondaryIndex OnlyFilled(GlobalSecondaryIndex original) =>
        With(original, it => (it.KeySchema, it.Projection) = (Filled(it.KeySchema), OnlyFilled(it.Projection)));

    public static GlobalSecondaryIndexUpdate OnlyFilled(GlobalSecondaryIndexUpdate original) =>
        With(original, it =>
            it.Create = With(it.Create, create =>
                (create.KeySchema, create.Projection) = (Filled(create.KeySchema), OnlyFilled(create.Projection))
            )
        );

    private static Projection OnlyFilled(Projection? original) => With(original, it => it.NonKeyAttributes = Filled(it.NonKeyAttributes));

    private static T With<T>(T? original, Action<T> change)
        where T : class
    {
        if (original is null)
            return null!;
        var copy = ShallowCopy.Of(original);
        change(copy);
        return copy;
    }
}
