using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace DynamoObjects.Mock.Operations;

/// <summary>A model of the SDK with members that can have texts.</summary>
/// <typeparam name="T">The model; its properties are kept where a process is published trimmed or native.</typeparam>
internal sealed class TextModel<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T> : ITextModel
    where T : class
{
    // Delegates are quicker to make than what PropertyInfo.GetValue compiles at its second call, and quicker to call.
    private (string Name, Func<T, object?> Get)[]? _members;

    public Type Type => typeof(T);

    public void Visit(object model, Action<object?, string> look)
    {
        foreach (var (name, get) in _members ??= [.. typeof(T).GetProperties().Where(CanHaveText).Select(Getter)])
            look(get((T)model), name);
    }

    private static bool CanHaveText(PropertyInfo member) =>
        member.CanWrite && !member.PropertyType.IsValueType && member.PropertyType != typeof(MemoryStream);

    private static (string Name, Func<T, object?> Get) Getter(PropertyInfo member) =>
        (member.Name, member.GetMethod!.CreateDelegate<Func<T, object?>>());
}
