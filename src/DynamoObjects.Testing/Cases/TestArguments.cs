using System.Reflection;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Cases;

/// <summary>Combines the values of a row with the values that the test kit provides.</summary>
internal static class TestArguments
{
    /// <summary>Returns the values of a row for the parameters that the test kit does not provide.</summary>
    /// <remarks>A source of rows that reads the parameters has a value for each of them. Values for provided parameters
    /// are dropped.</remarks>
    public static object?[] SelectRowValues(ParameterInfo[] parameters, object?[] row) =>
        HasProvided(parameters, row) ? [.. row.Where((_, i) => !IsProvided(parameters[i]))] : row;

    /// <summary>Returns the row's values as a test name shows them: those of a <see langword="params"/> array as one
    /// value.</summary>
    public static object?[] GetDisplayValues(ParameterInfo[] parameters, object?[] row)
    {
        var data = Array.FindAll(parameters, parameter => !IsProvided(parameter));
        if (row.Length < data.Length || data.Length == 0 || !IsParamsArray(data[^1]))
            return row;
        return [.. row[..(data.Length - 1)], ToParamsArray(data[^1].ParameterType, row[(data.Length - 1)..])];
    }

    /// <summary>Fills in the constructor parameters that the framework has no value for.</summary>
    public static object?[] FillConstructor(Type testClass, object?[] arguments, DynamoTestContext test)
    {
        var constructor = testClass.GetConstructors().SingleOrDefault(c => c.GetParameters().Length == arguments.Length);
        return constructor is null ? arguments : Replace(constructor.GetParameters(), arguments, test);
    }

    /// <summary>Returns the arguments of a test method: the row's values, in order, with the provided values in
    /// between; without a test, the provided values are null.</summary>
    /// <exception cref="InvalidOperationException">There is a test, and a parameter of it has no value.</exception>
    public static object?[] Join(ParameterInfo[] parameters, object?[] rowValues, DynamoTestContext? test)
    {
        if (test is not null)
            RequireAll(parameters, rowValues.Length);
        var values = new Queue<object?>(rowValues);
        var result = new List<object?>(parameters.Length);
        foreach (var parameter in parameters)
        {
            if (IsProvided(parameter))
                result.Add(test is null ? null : ProvidedParameters.GetValue(parameter.ParameterType, test));
            else if (values.TryDequeue(out var value))
                result.Add(value);
        }

        // Values that are left over make the count wrong, which the framework reports.
        result.AddRange(values);
        return [.. result];
    }

    /// <summary>Fills in the provided values in arguments that have none yet; too many arguments stay
    /// unchanged.</summary>
    /// <param name="parameters">The parameters of the test method.</param>
    /// <param name="arguments">The arguments so far.</param>
    /// <param name="test">The test.</param>
    /// <param name="hasRows">Whether the method has rows: xUnit drops a row that does not match, and reports it
    /// itself.</param>
    /// <exception cref="InvalidOperationException">A parameter of the test has no value.</exception>
    public static object?[] Fill(ParameterInfo[] parameters, object?[] arguments, DynamoTestContext test, bool hasRows)
    {
        var rowValueCount = arguments.Length - parameters.Count(IsProvided);
        if (arguments.Length < parameters.Length && (rowValueCount > 0 || !hasRows))
            RequireAll(parameters, rowValueCount);
        return arguments.Length == parameters.Length
            ?
            [
                .. arguments.Select(
                    (argument, i) => IsProvided(parameters[i]) ? ProvidedParameters.GetValue(parameters[i].ParameterType, test) : argument
                ),
            ]
            : arguments;
    }

    /// <summary>Returns a message that names the parameter that a row of a number of values leaves without a value, or
    /// <see langword="null"/> if all have values.</summary>
    public static string? DescribeMissingValue(ParameterInfo[] parameters, int values)
    {
        var data = parameters.Where(parameter => !IsProvided(parameter)).Skip(values);
        if (data.FirstOrDefault(parameter => !parameter.HasDefaultValue && !IsParamsArray(parameter)) is not { } unfilled)
            return null;
        return $"The parameter '{unfilled.Name}' ({unfilled.ParameterType.Name}) of "
            + $"{unfilled.Member.ReflectedType?.Name}.{unfilled.Member.Name} has no value: "
            + $"the row has {(values == 0 ? "no values" : Quantity.Format(values, "value"))}. "
            + "Add a value to the row, give the parameter a default value, or use one of the types that DynamoObjects.Testing provides: "
            + $"{ProvidedParameters.TypeNames}.";
    }

    /// <summary>Converts the values for a <see langword="params"/> array to an array.</summary>
    /// <exception cref="InvalidCastException">A value does not have the type of the array's elements.</exception>
    public static Array CreateArray(Type elementType, object?[] values)
    {
        var array = Array.CreateInstance(elementType, values.Length);
        for (var i = 0; i < values.Length; i++)
            array.SetValue(values[i], i);
        return array;
    }

    private static void RequireAll(ParameterInfo[] parameters, int values)
    {
        if (DescribeMissingValue(parameters, values) is { } unfilled)
            throw new InvalidOperationException(unfilled);
    }

    private static object?[] Replace(ParameterInfo[] parameters, object?[] arguments, DynamoTestContext test)
    {
        var result = (object?[])arguments.Clone();
        for (var i = 0; i < parameters.Length; i++)
        {
            if (IsEmpty(result[i]) && ProvidedParameters.TryGetValue(parameters[i].ParameterType, test, out var provided))
                result[i] = provided;
        }

        return result;
    }

    // A row with the same number of values may also be for a params array.
    private static bool HasProvided(ParameterInfo[] parameters, object?[] row) =>
        row.Length == parameters.Length
        && Array.Exists(parameters, IsProvided)
        && parameters
            .Zip(row)
            .All(pair =>
                IsProvided(pair.First)
                    ? IsEmpty(pair.Second) || pair.First.ParameterType.IsInstanceOfType(pair.Second)
                    : !IsParamsArray(pair.First) || pair.First.ParameterType.IsInstanceOfType(pair.Second)
            );

    private static object? ToParamsArray(Type arrayType, object?[] values)
    {
        if (values is [var only] && arrayType.IsInstanceOfType(only))
            return only;
        var elementType = arrayType.GetElementType()!;
        return Array.TrueForAll(values, elementType.IsInstanceOfType) ? CreateArray(elementType, values) : values;
    }

    private static bool IsProvided(ParameterInfo parameter) => ProvidedParameters.CanProvide(parameter.ParameterType);

    private static bool IsParamsArray(ParameterInfo parameter) => parameter.IsDefined(typeof(ParamArrayAttribute));

    private static bool IsEmpty(object? argument) => argument is null or Missing or CancellationToken { CanBeCanceled: false };
}
