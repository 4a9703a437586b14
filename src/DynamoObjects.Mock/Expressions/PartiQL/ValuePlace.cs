using System.Globalization;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>The place of a value in the outermost value, as AWS's messages about numbers and about types show it.</summary>
internal readonly record struct ValuePlace(string OfNumber, string OfType)
{
    public static ValuePlace Root { get; } = new("root", "root");

    public ValuePlace Member(string name) => new($"{OfNumber}.{name}", $"{OfType}.{name}");

    public ValuePlace Element(int index) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{OfNumber}[{index}]"),
            string.Create(CultureInfo.InvariantCulture, $"{OfType}.{index}")
        );
}
