using System.Linq.Expressions;
using DynamoObjects.Lambdas;

namespace DynamoObjects;

/// <summary>
/// What an update changes of an item: <c>u => u.Set(s => s.Name, "x").Add(s => s.Tags, "y")</c>. Each method adds a
/// change to this update and returns it. Not thread-safe.
/// </summary>
/// <typeparam name="T">The record class.</typeparam>
/// <remarks>
/// A path is a property, <c>s => s.City</c>, or something within one: <c>s => s.Address.City</c>, <c>s =>
/// s.Lines[0]</c>, <c>s => s.Prices["eur"]</c>. DynamoDB refuses a path within something that the item has not got.
/// Paths are looked at by the call that takes the update, which throws
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
    /// <param name="path">What is set.</param>
    /// <param name="value">The value; null and an empty set remove a property, as a save does.</param>
    /// <returns>This update.</returns>
    public ItemUpdate<T> Set<TValue>(Expression<Func<T, TValue>> path, TValue value) => With(UpdateAction.Set, path, Constant(value));

    /// <summary>Sets an attribute to what another has, or to a sum or difference of two operands.</summary>
    /// <typeparam name="TValue">The property's type.</typeparam>
    /// <param name="path">What is set.</param>
    /// <param name="from">
    /// An attribute, <c>s => s.OldName</c>; with a value where it is absent, <c>s => s.OldName ?? "none"</c>; or one
    /// addition or subtraction of such and of values,
    /// <c>s => s.Price - s.Discount</c>. All are of the item before the update.
    /// </param>
    /// <returns>This update.</returns>
    public ItemUpdate<T> SetFrom<TValue>(Expression<Func<T, TValue>> path, Expression<Func<T, TValue>> from)
    {
        ArgumentNullException.ThrowIfNull(from);
        return With(UpdateAction.SetFrom, path, null, from);
    }

    /// <summary>Sets an attribute that the item has not got; leaves one that it has.</summary>
    /// <typeparam name="TValue">The property's type.</typeparam>
    /// <param name="path">What is set.</param>
    /// <param name="value">The value; not null.</param>
    /// <returns>This update.</returns>
    public ItemUpdate<T> SetIfAbsent<TValue>(Expression<Func<T, TValue>> path, TValue value) =>
        With(UpdateAction.SetIfAbsent, path, Constant(value));

    /// <summary>Removes an attribute, or an element of a list or map. One that is absent already is no error.</summary>
    /// <param name="path">What is removed.</param>
    /// <returns>This update.</returns>
    public ItemUpdate<T> Remove(Expression<Func<T, object?>> path) => With(UpdateAction.Remove, path);

    /// <summary>Adds to a number, in one step with whatever else is done to it meanwhile. An absent number counts as 0.</summary>
    /// <typeparam name="TValue">The number's type.</typeparam>
    /// <param name="path">The number.</param>
    /// <param name="delta">What is added; may be negative.</param>
    /// <returns>This update.</returns>
    public ItemUpdate<T> Increment<TValue>(Expression<Func<T, TValue>> path, TValue delta) =>
        With(UpdateAction.Increment, path, Constant(delta));

    /// <summary>Adds members to a set, which is made if there is none. Members that it has already are no error.</summary>
    /// <typeparam name="TValue">The members' type.</typeparam>
    /// <param name="set">The set.</param>
    /// <param name="values">The members; at least one.</param>
    /// <returns>This update.</returns>
    /// <exception cref="ArgumentException">There are no members.</exception>
    public ItemUpdate<T> Add<TValue>(Expression<Func<T, IEnumerable<TValue>?>> set, params TValue[] values) =>
        With(UpdateAction.Add, set, Constants(values));

    /// <summary>Removes members from a set. Members that it has not got are no error; a set without members is removed.</summary>
    /// <typeparam name="TValue">The members' type.</typeparam>
    /// <param name="set">The set.</param>
    /// <param name="values">The members; at least one.</param>
    /// <returns>This update.</returns>
    /// <exception cref="ArgumentException">There are no members.</exception>
    public ItemUpdate<T> Delete<TValue>(Expression<Func<T, IEnumerable<TValue>?>> set, params TValue[] values) =>
        With(UpdateAction.Delete, set, Constants(values));

    /// <summary>Adds elements to the end of a list, which is made if there is none.</summary>
    /// <typeparam name="TValue">The elements' type.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="values">The elements; at least one.</param>
    /// <returns>This update.</returns>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public ItemUpdate<T> Append<TValue>(Expression<Func<T, IEnumerable<TValue>?>> list, params TValue[] values) =>
        With(UpdateAction.Append, list, Constants(values));

    /// <summary>Adds elements to the beginning of a list, which is made if there is none.</summary>
    /// <typeparam name="TValue">The elements' type.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="values">The elements, in their order; at least one.</param>
    /// <returns>This update.</returns>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public ItemUpdate<T> Prepend<TValue>(Expression<Func<T, IEnumerable<TValue>?>> list, params TValue[] values) =>
        With(UpdateAction.Prepend, list, Constants(values));

    private static ConstantExpression Constant<TValue>(TValue value) => Expression.Constant(value, typeof(TValue));

    private static ConstantExpression Constants<TValue>(TValue[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Length > 0
            ? Expression.Constant(values)
            : throw new ArgumentException("Give at least one value, or leave the change out.", nameof(values));
    }

    private ItemUpdate<T> With(UpdateAction action, LambdaExpression path, ConstantExpression? value = null, LambdaExpression? from = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        _clauses.Add(new UpdateClause(action, path, value, from));
        return this;
    }
}
