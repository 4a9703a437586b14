namespace DynamoObjects.CodeFixes;

/// <summary>Removes a key attribute from the second property that has it (DYNO002).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveKeyFix))]
public sealed class RemoveKeyFix() : RecordFix(Diagnostics.DuplicateKey)
{
    private static readonly string[] Names =
    [
        "DynamoHashKey",
        "DynamoRangeKey",
        "DynamoVersion",
        "DynamoCreatedAt",
        "DynamoUpdatedAt",
        "DynamoTimeToLive",
    ];

    private protected override (string Title, SyntaxNode Old, SyntaxNode Changed)? Replacement(SyntaxNode node, string id)
    {
        if (node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } property)
            return null;
        var attributes = property
            .AttributeLists.SelectMany(list => list.Attributes)
            .Where(attribute => Names.Contains(GetName(attribute)))
            .ToList();
        if (attributes.Count != 1)
            return null;
        var list = (AttributeListSyntax)attributes[0].Parent!;
        var changed =
            list.Attributes.Count == 1
                ? property.WithAttributeLists(property.AttributeLists.Remove(list)).WithLeadingTrivia(property.GetLeadingTrivia())
                : property.RemoveNode(attributes[0], SyntaxRemoveOptions.KeepNoTrivia)!;
        return ($"Remove [{GetName(attributes[0])}] from '{property.Identifier.Text}'", property, changed);
    }

    private static string GetName(AttributeSyntax attribute)
    {
        var name = attribute.Name.ToString().Split('.', ':').Last();
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
