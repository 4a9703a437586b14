using System.Linq.Expressions;
using DynamoObjects.Lambdas;

namespace DynamoObjects;

/// <summary>Represents the changes of an update: <c>u => u.Set(s => s.Name, "x").Add(s => s.Tags, "y")</c>.</summary>
/// <typeparam name="T">The record class.</typeparam>
/// <remarks>
/// Each method adds a change to this object and returns this object. This type is not thread-safe. A path is a property,
/// <c>s => s.City</c>, or a part of its value: <c>s => s.Address.City</c>, <c>s => s.Lines[0]</c>, <c>s => s.Prices["eur"]</c>. DynamoDB
/// rejects a path into a value that the item does not have. The call that receives the update checks the paths, and throws
/// <see cref="QueryTranslationException"/> for keys, for the record's version, and for two changes of the same attribute.
/// </remarks>
public sealed class ItemUpdate<T>
    where T : class
{
    private readonly List<UpdateClause> _clauses = [];

    internal ItemUpdate() { }

    internal IReadOnlyList<UpdateClause> Clauses => _clauses;

    /// <summary>Sets an attribute.</summary>
    /// <typeparam name="TValue">The property's type.</typeparam>
    /// <param name="path">The attribute to set.</param>
    /// <param name="value">
    /// The value. As in a save, <see langword="null"/> or an empty set removes the attribute. A list element or map entry that is set to
    /// <see langword="null"/> becomes NULL.
    /// </param>
    /// <returns>This update.</returns>
    public ItemUpdate<T> Set<TValue>(Expression<Func<T, TValue>> path, TValue value) => With(UpdateAction.Set, path, Constant(value));

    /// <summary>Sets an attribute to the value of another attribute, or to a sum or difference.</summary>
    /// <typeparam name="TValue">The property's type.</typeparam>
    /// <param name="path">The attribute to set.</param>
    /// <param name="from">
    /// An attribute, <c>s => s.OldName</c>; an attribute with a default, <c>s => s.OldName ?? "none"</c>; or one addition or subtraction of
    /// attributes and values, <c>s => s.Price - s.Discount</c>. The expression uses the attribute values from before the update.
    /// </param>
    /// <returns>This update.</returns>
    public ItemUpdate<T> SetFrom<TValue>(Expression<Func<T, TValue>> path, Expression<Func<T, TValue>> from)
    {
        ArgumentNullException.ThrowIfNull(from);
        return With(UpdateAction.SetFrom, path, null, from);
    }

    /// <summary>Sets an attribute if the item does not have it.</summary>
    /// <typeparam name="TValue">The property's type.</typeparam>
    /// <param name="path">The attribute to set.</param>
    /// <param name="value">The value, which must not be <see langword="null"/>.</param>
    /// <returns>This update.</returns>
    public ItemUpdate<T> SetIfAbsent<TValue>(Expression<Func<T, TValue>> path, TValue value) =>
        With(UpdateAction.SetIfAbsent, path, Constant(value));

    /// <summary>Removes an attribute, or an element of a list or map.</summary>
    /// <param name="path">The attribute or element to remove.</param>
    /// <returns>This update.</returns>
    /// <remarks>An absent attribute or element is ignored.</remarks>
    public ItemUpdate<T> Remove(Expression<Func<T, object?>> path) => With(UpdateAction.Remove, path);

    /// <summary>Adds to a number atomically.</summary>
    /// <typeparam name="TValue">The number's type.</typeparam>
    /// <param name="path">The number to change.</param>
    /// <param name="delta">The number to add; negative to subtract.</param>
    /// <returns>This update.</returns>
    /// <remarks>An absent number counts as 0.</remarks>
    public ItemUpdate<T> Increment<TValue>(Expression<Func<T, TValue>> path, TValue delta) =>
        With(UpdateAction.Increment, path, Constant(delta));

    /// <summary>Adds members to a set.</summary>
    /// <typeparam name="TValue">The type of the members.</typeparam>
    /// <param name="set">The set to change.</param>
    /// <param name="values">The members, at least one.</param>
    /// <returns>This update.</returns>
    /// <remarks>An absent set is created, and existing members are ignored.</remarks>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty.</exception>
    public ItemUpdate<T> Add<TValue>(Expression<Func<T, IEnumerable<TValue>?>> set, params TValue[] values) =>
        With(UpdateAction.Add, set, Constants(values));

    /// <summary>Removes members from a set.</summary>
    /// <typeparam name="TValue">The type of the members.</typeparam>
    /// <param name="set">The set to change.</param>
    /// <param name="values">The members, at least one.</param>
    /// <returns>This update.</returns>
    /// <remarks>Absent members are ignored, and a set without members is removed.</remarks>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty.</exception>
    public ItemUpdate<T> Delete<TValue>(Expression<Func<T, IEnumerable<TValue>?>> set, params TValue[] values) =>
        With(UpdateAction.Delete, set, Constants(values));

    /// <summary>Adds elements to the end of a list.</summary>
    /// <typeparam name="TValue">The type of the elements.</typeparam>
    /// <param name="list">The list to change.</param>
    /// <param name="values">The elements, at least one.</param>
    /// <returns>This update.</returns>
    /// <remarks>An absent list is created.</remarks>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty.</exception>
    public ItemUpdate<T> Append<TValue>(Expression<Func<T, IEnumerable<TValue>?>> list, params TValue[] values) =>
        With(UpdateAction.Append, list, Constants(values));

    /// <summary>Adds elements to the beginning of a list.</summary>
    /// <typeparam name="TValue">The type of the elements.</typeparam>
    /// <param name="list">The list to change.</param>
    /// <param name="values">The elements in their order, at least one.</param>
    /// <returns>This update.</returns>
    /// <remarks>An absent list is created.</remarks>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty.</exception>
    public ItemUpdate<T> Prepend<TValue>(Expression<Func<T, IEnumerable<TValue>?>> list, params TValue[] values) =>
        With(UpdateAction.Prepend, list, Constants(values));

    private static ConstantExpression Constant<TValue>(TValue value) => Expression.Constant(value, typeof(TValue));

    private static ConstantExpression Constants<TValue>(TValue[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Length > 0
            ? Expression.Constant(values)
            : throw new ArgumentException("Pass at least one value, or remove the call.", nameof(values));
    }

    private ItemUpdate<T> With(UpdateAction action, LambdaExpression path, ConstantExpression? value = null, LambdaExpression? from = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        _clauses.Add(new UpdateClause(action, path, value, from));
        return this;
    }
}
