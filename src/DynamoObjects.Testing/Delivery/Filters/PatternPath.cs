using System.Globalization;

namespace DynamoObjects.Testing.Delivery.Filters;

/// <summary>A place in one of the patterns of a mapping, for messages.</summary>
internal sealed record PatternPath(int Pattern, string Path)
{
    public PatternPath Add(string name) => this with { Path = $"{Path}.{name}" };

    public ArgumentException CreateException(string problem, Exception? innerException = null) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{nameof(EventSourceMappingOptions.FilterCriteria)}[{Pattern}] is invalid at {Path}: {problem}."
            ),
            innerException
        );
}
