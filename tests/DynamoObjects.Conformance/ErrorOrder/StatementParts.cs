namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The parts of a PartiQL statement, to be changed one by one.</summary>
internal sealed class StatementParts
{
    /// <summary>What comes before the name of the table, such as <c>SELECT * FROM</c>.</summary>
    public string Start { get; set; } = "";

    public string? Index { get; set; }

    /// <summary>The change of an update.</summary>
    public string Change { get; set; } = "";

    /// <summary>The condition on the hash key, and so on.</summary>
    public string Hash { get; set; } = "pk='a'";

    public string? Range { get; set; } = "sk=1";

    public string? Condition { get; set; }

    public string End { get; set; } = "";

    public string ToText(string table)
    {
        var index = Index is null ? "" : $".\"{Index}\"";
        string?[] conditions = [Hash, Range, Condition];
        return $"{Start} \"{table}\"{index} {Change} WHERE {string.Join(" AND ", conditions.Where(c => c is not null))} {End}";
    }
}
