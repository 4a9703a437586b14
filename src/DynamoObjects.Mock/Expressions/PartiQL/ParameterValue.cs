using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A question mark.</summary>
/// <param name="number">The zero-based number of the parameter.</param>
internal sealed class ParameterValue(int number) : StatementValue
{
    public int Number { get; } = number;

    public override AttributeValue Fill(List<AttributeValue> parameters) =>
        Number < parameters.Count ? parameters[Number] : throw Failures.Validation(Messages.ParametersMismatch);
}
