using System.Diagnostics.CodeAnalysis;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations;

/// <summary>An SDK model that is a request or part of one.</summary>
/// <typeparam name="T">The model; trimming and native compilation keep its properties.</typeparam>
internal sealed class RequestModel<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T> : IRequestModel
    where T : class
{
    private RequestMember<T>[]? _members;

    public Type Type => typeof(T);

    private RequestMember<T>[] Members =>
        _members ??= [.. typeof(T).GetProperties().Where(RequestMember<T>.IsMember).Select(property => new RequestMember<T>(property))];

    public void Visit(object model, Action<object?, string> visit)
    {
        foreach (var member in Members)
            visit(member.Get((T)model), member.Name);
    }

    public object CopyWithoutEmptyCollections(object value) =>
        value switch
        {
            List<T> list => list.ConvertAll(Copy),
            Dictionary<string, T> map => map.ToDictionary(entry => entry.Key, entry => Copy(entry.Value), map.Comparer),
            Dictionary<string, List<T>> lists => lists.ToDictionary(
                entry => entry.Key,
                entry => entry.Value?.ConvertAll(Copy)!,
                lists.Comparer
            ),
            _ => Copy((T)value),
        };

    private T Copy(T? original)
    {
        if (original is null)
            return null!;
        var copy = ShallowCopy.Create(original);
        foreach (var member in Members)
            member.RemoveEmpty(copy);
        return copy;
    }
}
