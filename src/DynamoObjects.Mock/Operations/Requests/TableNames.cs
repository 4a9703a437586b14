using System.Buffers;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>Finds tables by name or ARN.</summary>
internal static class TableNames
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-"
    );

    public static bool HasOnlyNameCharacters(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(NameCharacters);

    /// <summary>Whether a text is a valid table name.</summary>
    public static bool IsName(string name) => name.Length is >= 3 and <= 255 && HasOnlyNameCharacters(name);

    /// <summary>Checks the table name of a request.</summary>
    public static void Check(ref Constraints constraints, string? name, string member = "tableName")
    {
        constraints.NotNull(name, member);
        if (name is null)
            return;
        if (name.Length == 0)
        {
            constraints.Add(name, member, Messages.LengthAtLeast(1));
        }
        else if (IsArn(name))
        {
            constraints.Length(name, 1, 1024, member);
        }
        else
        {
            constraints.NamePattern(name, member);
            constraints.Length(name, 3, 255, member);
        }
    }

    /// <summary>Finds the table of a request that reads or writes items.</summary>
    public static Table Resolve(Database database, string name)
    {
        var table = Find(database, name);
        if (table is null || !AcceptsItemRequests(database, table))
        {
            CheckPlace(database, name);
            throw Failures.ResourceNotFound(Messages.ResourceNotFound);
        }

        return table;
    }

    /// <summary>Finds the table of a request, whatever its status.</summary>
    public static Table ResolveTable(Database database, string name)
    {
        if (Find(database, name) is { } table)
            return table;
        CheckPlace(database, name);
        throw Failures.ResourceNotFound(Messages.TableNotFound(GetTableName(database, name) ?? name));
    }

    /// <summary>Gets the table name in an ARN of this account and region; any other text is the name itself.</summary>
    public static string? GetTableName(Database database, string name)
    {
        if (!IsArn(name))
            return name;
        var prefix = database.TableArn("");
        return name.StartsWith(prefix, StringComparison.Ordinal) && !name.AsSpan(prefix.Length).Contains('/')
            ? name[prefix.Length..]
            : null;
    }

    /// <summary>Rejects the ARN of a table in another region or account.</summary>
    private static void CheckPlace(Database database, string name)
    {
        if (!IsArn(name) || name.Split(':') is not [_, _, "dynamodb", var region, var account, ..])
            return;
        if (region != database.Settings.Region)
            throw Failures.Validation(Messages.SingleError(Messages.ArnOfOtherRegion(name)));
        if (account != database.Settings.AccountId)
            throw Failures.Create("AccessDeniedException", Messages.AccessDenied);
    }

    private static bool IsArn(string name) => name.StartsWith("arn:", StringComparison.Ordinal);

    private static Table? Find(Database database, string name) =>
        GetTableName(database, name) is { } tableName ? database.Find(tableName) : null;

    /// <summary>Whether a table accepts requests for items; a table that is being created or deleted rejects them as if it did not
    /// exist.</summary>
    private static bool AcceptsItemRequests(Database database, Table table)
    {
        var status = table.Definition.Status;
        return status.Until == default || status.GetStatus(database.Now) is "ACTIVE" or "UPDATING";
    }
}
