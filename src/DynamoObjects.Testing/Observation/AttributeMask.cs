using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace DynamoObjects.Testing.Observation;

/// <summary>Hides the values of attributes, by name.</summary>
/// <param name="patterns">Case-insensitive names, in which <c>*</c> matches any characters.</param>
internal sealed partial class AttributeMask(IEnumerable<string> patterns)
{
    public const string Hidden = "***";

    public static readonly AttributeMask None = new([]);

    private readonly string[] _patterns = [.. patterns];

    public bool Hides(string attribute) =>
        Array.Exists(_patterns, pattern => FileSystemName.MatchesSimpleExpression(pattern, attribute, ignoreCase: true));

    /// <summary>Whether an expression or a statement names a masked attribute: then all of its values are hidden,
    /// because it is not known which values belong to the attribute.</summary>
    public bool HidesIn(string? expression) =>
        _patterns.Length > 0 && expression is not null && Word().EnumerateMatches(expression) is var words && Any(words, expression);

    private bool Any(Regex.ValueMatchEnumerator words, string expression)
    {
        foreach (var word in words)
        {
            if (Hides(expression.Substring(word.Index, word.Length)))
                return true;
        }

        return false;
    }

    [GeneratedRegex("""[^\s.,()\[\]{}<>=+'":]+""")]
    private static partial Regex Word();
}
