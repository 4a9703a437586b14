using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Statements;

/// <summary>What the three PartiQL operations share: they check and parse the statements of requests.</summary>
internal static class Statements
{
    private const int MaxCharacters = 8192;

    private static readonly List<AttributeValue> NoParameters = [];

    public static void Check(ref Constraints constraints, string? statement, List<AttributeValue>? parameters, string prefix = "")
    {
        constraints.NotNull(statement, new(prefix, "statement"));
        constraints.Length(statement, 1, MaxCharacters, new(prefix, "statement"));
        constraints.NotEmpty(parameters, new(prefix, "parameters"));
    }

    /// <summary>Checks the statements of a batch or transaction.</summary>
    /// <param name="constraints">Collects the constraints that are not met.</param>
    /// <param name="statements">The statements, as sent.</param>
    /// <param name="parameter">The name of the parameter, such as <c>TransactStatements</c>.</param>
    /// <param name="max">The maximum number of statements.</param>
    /// <param name="read">Gets a statement's text, its parameters, and what it returns if its condition is false.</param>
    public static void CheckEach<T>(
        ref Constraints constraints,
        List<T>? statements,
        string parameter,
        int max,
        Func<T, (string? Text, List<AttributeValue>? Parameters, ReturnValuesOnConditionCheckFailure? OnFailure)> read
    )
        where T : class
    {
        var member = $"{char.ToLowerInvariant(parameter[0])}{parameter[1..]}";
        constraints.NotNull(statements, member);
        constraints.NotEmpty(statements, member);
        if (statements?.Count > max)
            constraints.Add(Messages.MemberTooLong(parameter, max));
        for (var i = 0; i < statements?.Count; i++)
        {
            var (text, parameters, onFailure) = statements[i] is { } statement ? read(statement) : default;
            var within = $"{member}.{i + 1}.member.";
            Check(ref constraints, text, parameters, within);
            constraints.OneOf(onFailure, new(within, "returnValuesOnConditionCheckFailure"), EnumValues.OnConditionCheckFailure);
        }
    }

    /// <summary>Checks the values of parameters, before the statement is known.</summary>
    public static void CheckValues(List<AttributeValue>? parameters)
    {
        foreach (var parameter in parameters ?? NoParameters)
            SdkValues.FromSdk(parameter, ValueLayer.Older);
    }

    /// <summary>Parses a statement and checks it, before the table is known.</summary>
    public static Statement Parse(string text, List<AttributeValue>? parameters)
    {
        var parameterValues = parameters ?? NoParameters;
        var statement = Bind(text, parameterValues);
        if (statement.Item is { } item && ItemSize.Measure(item) > ItemSize.Limit)
            throw Failures.Validation(Messages.ItemTooLarge);
        if (statement.IndexName is not null && statement.Kind is StatementKind.Update or StatementKind.Delete)
            throw Failures.Validation(Messages.IndexWriteUnsupported);
        return statement;
    }

    private static Statement Bind(string text, List<AttributeValue> parameters)
    {
        try
        {
            return ParsedStatement.Parse(text, parameters).Bind(parameters);
        }
        catch (AmazonDynamoDBException)
        {
            // AWS reads the text, then the values of the parameters, and then what the text means.
            SyntaxParser.Parse(text);
            CheckValues(parameters);
            throw;
        }
    }
}
