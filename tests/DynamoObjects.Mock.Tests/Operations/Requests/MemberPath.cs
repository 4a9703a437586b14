using System.Collections;
using System.Reflection;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>A member of a request, at any depth.</summary>
/// <param name="Members">The members that lead to it, and itself.</param>
internal sealed record MemberPath(IReadOnlyList<PropertyInfo> Members)
{
    public PropertyInfo Last => Members[^1];

    public MemberPath Within(PropertyInfo member) => new([.. Members, member]);

    public object? Get(MemberSubject subject) => Last.GetValue(FindParent(subject));

    public void Set(MemberSubject subject, object? value) => Last.SetValue(FindParent(subject), value);

    public override string ToString() => string.Join('.', Members.Select(member => member.Name));

    /// <summary>Finds the model that has the member: the first one of a list or map. Absent models are created.</summary>
    private object FindParent(MemberSubject subject)
    {
        object parent = subject.Request;
        foreach (var member in Members.Take(Members.Count - 1))
        {
            if (member.GetValue(parent) is null or ICollection { Count: 0 })
                member.SetValue(parent, subject.Samples.Create(member));
            parent = GetFirst(member.GetValue(parent)!);
        }

        return parent;
    }

    private static object GetFirst(object value) =>
        value switch
        {
            IDictionary map => GetFirst(map.Values.Cast<object>().First()),
            IList list => GetFirst(list[0]!),
            _ => value,
        };
}
