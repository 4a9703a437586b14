using System.Reflection;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Cases;

/// <summary>Puts what a test is given beside the row's own values.</summary>
internal static class TestArguments
{
    public static object?[] ForMethod(MethodInfo method, object?[]? row, DynamoTest test)
    {
        var parameters = method.GetParameters();
        var own = Own(parameters, row ?? []);
        return IsWhole(parameters, own) ? own : Fill(parameters, own, test);
    }

    /// <summary>Whether a row has a value for each parameter, also for those that are given; a row as long may be for a <see langword="params"/> array.</summary>
    public static bool IsWhole(ParameterInfo[] parameters, object?[] row) =>
        row.Length == parameters.Length
        && Array.TrueForAll(parameters, p => !GivenParameters.Gives(p.ParameterType) || p.ParameterType.IsInstanceOfType(row[p.Position]));

    /// <summary>The values of a row that are the user's: xUnit fills a row up with the defaults of the last parameters, given ones among them.</summary>
    public static object?[] Own(ParameterInfo[] parameters, object?[] row)
    {
        if (row.Length != parameters.Length)
            return row;
        var given = parameters.Where(p => GivenParameters.Gives(p.ParameterType)).ToList();
        if (given.TrueForAll(p => IsEmpty(row[p.Position])))
            return [.. row.Where((_, i) => !GivenParameters.Gives(parameters[i].ParameterType))];
        if (IsWhole(parameters, row))
            return row;
        var length = row.Length;
        while (length > parameters.Length - given.Count && parameters[length - 1].HasDefaultValue && Equals(parameters[length - 1].DefaultValue, row[length - 1]))
            length--;
        return row[..length];
    }

    /// <summary>The user's values as a name shows them: those of a <see langword="params"/> array together.</summary>
    public static object?[] Shown(ParameterInfo[] parameters, object?[] row)
    {
        var own = Own(parameters, row);
        var data = parameters.Where(p => !GivenParameters.Gives(p.ParameterType)).ToList();
        if (own.Length < data.Count || IsWhole(parameters, own) || data.Count == 0 || !data[^1].IsDefined(typeof(ParamArrayAttribute)))
            return own;
        return [.. own[..(data.Count - 1)], Rest(data[^1].ParameterType, new Queue<object?>(own[(data.Count - 1)..]))];
    }

    /// <summary>Gives the constructor parameters that the framework had nothing for.</summary>
    public static object?[] ForConstructor(Type testClass, object?[] arguments, DynamoTest test)
    {
        var constructor = testClass.GetConstructors().SingleOrDefault(c => c.GetParameters().Length == arguments.Length);
        return constructor is null ? arguments : Replace(constructor.GetParameters(), arguments, test);
    }

    private static object?[] Replace(ParameterInfo[] parameters, object?[] arguments, DynamoTest test)
    {
        var result = (object?[])arguments.Clone();
        for (var i = 0; i < parameters.Length; i++)
        {
            if (IsEmpty(result[i]) && GivenParameters.TryGet(parameters[i].ParameterType, test, out var given))
                result[i] = given;
        }

        return result;
    }

    /// <summary>The row's values with what the test is given between them; without a test, with nothing there yet.</summary>
    /// <exception cref="InvalidOperationException">A parameter of the test has no value.</exception>
    public static object?[] Fill(ParameterInfo[] parameters, object?[] row, DynamoTest? test)
    {
        if (test is not null && Unfilled(parameters, row) is { } unfilled)
            throw new InvalidOperationException(unfilled);
        var values = new Queue<object?>(row);
        var result = new List<object?>(parameters.Length);
        foreach (var parameter in parameters)
        {
            if (GivenParameters.Gives(parameter.ParameterType))
                result.Add(test is null ? null : GivenParameters.Value(parameter.ParameterType, test));
            else if (parameter.IsDefined(typeof(ParamArrayAttribute)))
                result.Add(Rest(parameter.ParameterType, values));
            else if (values.TryDequeue(out var value))
                result.Add(value);
            else if (parameter.HasDefaultValue)
                result.Add(parameter.DefaultValue);
        }

        // What is left over makes the count wrong, of which the framework tells the user.
        result.AddRange(values);
        return [.. result];
    }

    /// <summary>Says which parameter has no value, if one has none.</summary>
    public static string? Unfilled(ParameterInfo[] parameters, object?[] row)
    {
        var data = parameters.Where(parameter => !GivenParameters.Gives(parameter.ParameterType)).Skip(row.Length);
        var unfilled = data.FirstOrDefault(parameter => !parameter.HasDefaultValue && !parameter.IsDefined(typeof(ParamArrayAttribute)));
        if (unfilled is null)
            return null;
        var test = $"{unfilled.Member.ReflectedType?.Name}.{unfilled.Member.Name}";
        return $"Nothing gives the parameter '{unfilled.Name}' ({unfilled.ParameterType.Name}) of {test} a value: "
            + $"the row has {(row.Length == 0 ? "no values" : Counted.Of(row.Length, "value"))}. "
            + $"Add a value to the row, give the parameter a default value, or let it have a type that a test is given: {GivenParameters.List}.";
    }

    private static object? Rest(Type arrayType, Queue<object?> values)
    {
        if (values.Count == 1 && arrayType.IsInstanceOfType(values.Peek()))
            return values.Dequeue();
        var rest = Array.CreateInstance(arrayType.GetElementType()!, values.Count);
        for (var i = 0; i < rest.Length; i++)
            rest.SetValue(values.Dequeue(), i);
        return rest;
    }

    private static bool IsEmpty(object? argument) => argument is null or Missing or CancellationToken { CanBeCanceled: false };
}
