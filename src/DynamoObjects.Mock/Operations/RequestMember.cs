using System.Collections;
using System.Reflection;

namespace DynamoObjects.Mock.Operations;

/// <summary>A member of a model that can contain text or is a collection.</summary>
internal sealed class RequestMember<T>
    where T : class
{
    private readonly MethodInvoker _set;
    private readonly IRequestModel? _innerModel;
    private readonly bool _isCollection;

    public RequestMember(PropertyInfo property)
    {
        Name = property.Name;
        _set = MethodInvoker.Create(property.SetMethod!);
        _innerModel = RequestModels.Find(GetInnermostType(property.PropertyType));
        _isCollection = typeof(ICollection).IsAssignableFrom(property.PropertyType);
        // Delegates are faster to create than the code that PropertyInfo.GetValue compiles at its second call, and faster to
        // call.
        Get = property.GetMethod!.CreateDelegate<Func<T, object?>>();
    }

    public string Name { get; }

    public Func<T, object?> Get { get; }

    /// <summary>Whether a property is such a member.</summary>
    public static bool IsMember(PropertyInfo property) =>
        property.CanWrite && !property.PropertyType.IsValueType && property.PropertyType != typeof(MemoryStream);

    /// <summary>Sets the member to <see langword="null"/> if it is an empty collection, and replaces models in it with copies without
    /// empty collections.</summary>
    /// <remarks>An empty collection in a collection remains: only a member can be left out.</remarks>
    public void RemoveEmpty(T model)
    {
        if ((!_isCollection && _innerModel is null) || Get(model) is not { } value)
            return;
        if (_isCollection && ((ICollection)value).Count == 0)
            _set.Invoke(model, arg1: null);
        else if (_innerModel is not null)
            _set.Invoke(model, _innerModel.CopyWithoutEmptyCollections(value));
    }

    /// <summary>Gets the type of the innermost elements of a member.</summary>
    private static Type GetInnermostType(Type type) => type.IsGenericType ? GetInnermostType(type.GetGenericArguments()[^1]) : type;
}
