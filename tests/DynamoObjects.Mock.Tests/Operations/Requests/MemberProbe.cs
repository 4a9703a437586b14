using System.Collections;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Operations;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>Finds out whether a member of a request has an effect: on the response, on the error, or on the engine.</summary>
/// <param name="operation">The operation.</param>
internal sealed class MemberProbe(Operation operation)
{
    private readonly Func<MemberWorld, AmazonDynamoDBRequest>[] _bases =
    [
        world => (AmazonDynamoDBRequest)new MemberSamples(world).Create(operation.RequestType),
        .. MemberBases.Get(operation.RequestType),
    ];

    /// <summary>Lists the members without effect, such as <c>CreateTable.Tags.Key</c>; not the parts of a listed one.</summary>
    public IEnumerable<string> FindSilent() =>
        RequestModelType.GetMembers(operation.RequestType).SelectMany(member => FindSilent(new MemberPath([member]), []));

    /// <summary>Describes the outcomes of the requests that members are compared with.</summary>
    public string Describe() => string.Join('\n', _bases.Select(create => new MemberOutcome(create, _ => { })));

    private IEnumerable<string> FindSilent(MemberPath path, Type[] within)
    {
        if (!Array.Exists(_bases, create => HasEffect(create, path)))
        {
            yield return $"{operation.Name}.{path}";
            yield break;
        }

        if (RequestModelType.GetPartType(path.Last.PropertyType) is not { } part || within.Contains(part) || IsUnsupported(path))
            yield break;
        foreach (var silent in RequestModelType.GetMembers(part).SelectMany(member => FindSilent(path.Within(member), [.. within, part])))
            yield return silent;
    }

    /// <summary>Whether the mock rejects the member as a whole, so that its parts cannot have effects.</summary>
    private bool IsUnsupported(MemberPath path) =>
        Array.Exists(_bases, create =>
            new MemberOutcome(create, subject => path.Set(subject, subject.Samples.Create(path.Last))).IsUnsupported
        );

    private static bool HasEffect(Func<MemberWorld, AmazonDynamoDBRequest> create, MemberPath path)
    {
        var isPresent = false;
        // The models on the way to the member are in both requests: only the member itself differs.
        var original = new MemberOutcome(create, subject => isPresent = path.Get(subject) is not (null or ICollection { Count: 0 }));
        if (isPresent && HasEffect(subject => path.Set(subject, null)))
            return true;
        var candidates = new MemberSamples(new MemberWorld()).GetCandidates(path.Last).Count();
        return Enumerable
            .Range(0, candidates)
            .Any(at => HasEffect(subject => path.Set(subject, subject.Samples.GetCandidates(path.Last).ElementAt(at))));

        bool HasEffect(Action<MemberSubject> change) => !original.Equals(new MemberOutcome(create, change));
    }
}
