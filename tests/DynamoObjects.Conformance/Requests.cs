namespace DynamoObjects.Conformance;

/// <summary>Creates requests of the SDK, which have members of the same names but no common type.</summary>
internal static class Requests
{
    /// <summary>Creates a request with those members of an object that the request has too.</summary>
    public static TRequest Create<TRequest>(object members)
        where TRequest : new()
    {
        var request = new TRequest();
        foreach (var member in members.GetType().GetProperties())
        {
            if (typeof(TRequest).GetProperty(member.Name) is { CanWrite: true } property)
                property.SetValue(request, member.GetValue(members));
        }

        return request;
    }
}
