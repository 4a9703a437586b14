using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <content>The clauses of statements.</content>
internal sealed partial class SyntaxParser
{
    private SyntaxNode ReadSelect()
    {
        var token = _tokens[_position++];
        var isDistinct = TryTakeWord("DISTINCT");
        if (!isDistinct)
            TryTakeWord("ALL");
        var isValue = TryTakeWord("VALUE");
        var hasSelectedAlias = false;
        var selected = isValue
            ? [ReadExpression()]
            : ReadList(() =>
            {
                var one = TakeStar(SyntaxKind.Wildcard) ?? ReadExpression();
                hasSelectedAlias |= one.Kind != SyntaxKind.Wildcard && TryTakeAlias();
                return one;
            });
        if (selected.Count > 1 && selected.Exists(one => one.Kind == SyntaxKind.Wildcard))
            throw Malformed(Messages.StarNotAlone);
        if (selected.Exists(IsWildcardPath))
            throw Malformed(Messages.StarInSelected);
        if (!TryTakeWord("FROM"))
            throw Malformed(Messages.FromExpected);

        var source = ReadSource(out var hasAlias, out var hasSeveral);
        return new SyntaxNode(SyntaxKind.Select, token)
        {
            Statement = new StatementSyntax(StatementKind.Select)
            {
                IsDistinct = isDistinct,
                IsValue = isValue,
                Selected = selected is [{ Kind: SyntaxKind.Wildcard }] ? null : selected,
                HasSelectedAlias = hasSelectedAlias,
                Source = source,
                HasAlias = hasAlias,
                HasSeveralSources = hasSeveral,
                Where = TryTakeWord("WHERE") ? ReadExpression() : null,
                Order = TryTakeBy("ORDER") ? ReadList(ReadOrder) : [],
                HasGroups = TryTakeBy("GROUP") && ReadList(ReadGrouping).Count > 0,
                Having = TryTakeWord("HAVING") ? ReadExpression() : null,
                Limit = TryTakeWord("LIMIT") ? ReadExpression() : null,
            },
        };
    }

    private static bool IsWildcardPath(SyntaxNode node) => node is { Kind: SyntaxKind.Path, Children: [.., { Kind: SyntaxKind.Wildcard }] };

    private (SyntaxNode By, bool IsDescending) ReadOrder()
    {
        var by = ReadExpression();
        var isDescending = TryTakeWord("DESC");
        if (!isDescending)
            TryTakeWord("ASC");
        return (by, isDescending);
    }

    private SyntaxNode ReadGrouping()
    {
        var by = ReadExpression();
        TryTakeAlias();
        return by;
    }

    private bool TryTakeBy(string clause)
    {
        if (!TryTakeWord(clause))
            return false;
        return TryTakeWord("BY") ? true : throw Malformed(Messages.TokenExpected("BY"));
    }

    private SyntaxNode ReadSource(out bool hasAlias, out bool hasSeveral)
    {
        var source = ReadExpression();
        hasAlias = TryTakeAlias("AS") | TryTakeAlias("AT") | TryTakeAlias("BY");
        hasSeveral = false;
        while (TryTakeJoin())
        {
            hasSeveral = true;
            ReadExpression();
            TryTakeAlias();
            if (TryTakeWord("ON"))
                ReadExpression();
        }

        return source;
    }

    private bool TryTakeJoin()
    {
        if (TryTake(","))
            return true;
        var start = _position;
        while (
            Current.IsWord("INNER")
            || Current.IsWord("LEFT")
            || Current.IsWord("RIGHT")
            || Current.IsWord("FULL")
            || Current.IsWord("OUTER")
            || Current.IsWord("CROSS")
        )
            _position++;
        if (TryTakeWord("JOIN"))
            return true;
        _position = start;
        return false;
    }

    private bool TryTakeAlias(string word = "AS")
    {
        if (TryTakeWord(word))
            ReadName(Messages.AliasExpected(word));
        else if (word == "AS" && Current.IsName)
            _position++;
        else
            return false;
        return true;
    }

    private SyntaxNode ReadFrom()
    {
        var token = _tokens[_position++];
        var source = ReadSource(out var hasAlias, out var hasSeveral);
        var where = TryTakeWord("WHERE") ? ReadExpression() : null;
        return new SyntaxNode(SyntaxKind.Change, token with { Text = "null" })
        {
            Statement = new StatementSyntax(StatementKind.Update)
            {
                Source = source,
                HasAlias = hasAlias,
                HasSeveralSources = hasSeveral,
                Where = where,
                Changes = ReadChanges(out var hasInsertion),
                HasInsertion = hasInsertion,
                Returning = ReadReturning(),
            },
        };
    }

    private SyntaxNode ReadUpdate()
    {
        var token = _tokens[_position++];
        var source = ReadSimplePath();
        var hasAlias = TryTakeAlias("AS") | TryTakeAlias("AT") | TryTakeAlias("BY");
        return new SyntaxNode(SyntaxKind.Change, token with { Text = "null" })
        {
            Statement = new StatementSyntax(StatementKind.Update)
            {
                Source = source,
                HasAlias = hasAlias,
                Changes = ReadChanges(out var hasInsertion),
                HasInsertion = hasInsertion,
                Where = TryTakeWord("WHERE") ? ReadExpression() : null,
                Returning = ReadReturning(),
            },
        };
    }

    private SyntaxNode ReadChangeAlone()
    {
        var token = Current;
        return new SyntaxNode(SyntaxKind.Change, token with { Text = token.Text.ToLowerInvariant() })
        {
            Statement = new StatementSyntax(StatementKind.Update) { HasSeveralSources = true, Changes = ReadChange()! },
        };
    }

    private List<(SyntaxNode Path, SyntaxNode? Value)> ReadChanges(out bool hasInsertion)
    {
        var changes = new List<(SyntaxNode, SyntaxNode?)>();
        hasInsertion = false;
        while (true)
        {
            if (ReadChange() is { } change)
                changes.AddRange(change);
            else if (Current.IsWord("INSERT") && Following.IsWord("INTO"))
                hasInsertion = ReadInsert().Kind == SyntaxKind.Change;
            else
                return changes.Count > 0 || hasInsertion ? changes : throw Malformed(Messages.ChangeExpected);
        }
    }

    private List<(SyntaxNode Path, SyntaxNode? Value)>? ReadChange() =>
        TryTakeWord("SET") ? ReadList(ReadAssignment)
        : TryTakeWord("REMOVE") ? [(ReadSimplePath(), null)]
        : null;

    private (SyntaxNode, SyntaxNode?) ReadAssignment()
    {
        var path = ReadSimplePath();
        return TryTake("=") ? (path, ReadExpression()) : throw Malformed(Messages.AssignmentExpected);
    }

    private SyntaxNode ReadDelete()
    {
        var token = _tokens[_position++];
        if (!TryTakeWord("FROM"))
            throw Malformed(Messages.DeleteFromExpected);
        var source = ReadSimplePath();
        return new SyntaxNode(SyntaxKind.Change, token with { Text = "delete" })
        {
            Statement = new StatementSyntax(StatementKind.Delete)
            {
                Source = source,
                HasAlias = TryTakeAlias("AS") | TryTakeAlias("AT") | TryTakeAlias("BY"),
                Where = TryTakeWord("WHERE") ? ReadExpression() : null,
                Returning = ReadReturning(),
            },
        };
    }

    private SyntaxNode ReadInsert()
    {
        var token = Current;
        _position += 2;
        var source = ReadSimplePath();
        var isValue = TryTakeWord("VALUE");
        var inserted = ReadExpression();
        var hasPosition = isValue && TryTakeWord("AT");
        if (hasPosition)
            ReadExpression();
        return new SyntaxNode(SyntaxKind.Change, token with { Text = "insert_into" })
        {
            Statement = new StatementSyntax(StatementKind.Insert)
            {
                Source = source,
                IsValue = isValue,
                Inserted = inserted,
                HasPosition = hasPosition,
                Returning = isValue ? ReadReturning() : [],
            },
        };
    }

    private List<(string When, bool IsStar)> ReadReturning() => TryTakeWord("RETURNING") ? ReadList(ReadReturned) : [];

    private (string When, bool IsStar) ReadReturned()
    {
        var when = $"{Current.Text} {Following.Text}".ToUpperInvariant();
        if (when is not ("ALL OLD" or "ALL NEW" or "MODIFIED OLD" or "MODIFIED NEW"))
            throw Malformed(Messages.ReturningExpected);
        _position += 2;
        if (TryTake("*"))
            return (when, true);
        ReadExpression();
        return (when, false);
    }
}
