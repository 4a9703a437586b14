using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>Checks which of a request's parameters can be combined: expressions, their placeholders, and the legacy
/// parameters.</summary>
internal static class ExpressionParameters
{
    public static void Check(
        ReadOnlySpan<Parameter> expressions,
        ReadOnlySpan<Parameter> legacy,
        Dictionary<string, string>? names,
        Dictionary<string, AttributeValue>? values,
        string valuesWithout = Messages.ValuesWithoutExpressions
    )
    {
        var hasExpressions = HasAny(expressions);
        if (hasExpressions && HasAny(legacy))
            throw Failures.Validation(Messages.ExpressionsAndLegacy(GetNames(legacy), GetNames(expressions)));
        if (hasExpressions)
            return;
        if (names.IsSent())
            throw Failures.Validation(Messages.NamesWithoutExpressions);
        if (values.IsSent())
            throw Failures.Validation(valuesWithout);
    }

    private static bool HasAny(ReadOnlySpan<Parameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.IsSent)
                return true;
        }

        return false;
    }

    private static List<string> GetNames(ReadOnlySpan<Parameter> parameters)
    {
        var names = new List<string>();
        foreach (var (name, isSent) in parameters)
        {
            if (isSent)
                names.Add(name);
        }

        return names;
    }
}
