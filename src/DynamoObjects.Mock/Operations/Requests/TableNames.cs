using System.Buffers;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>Finds tables by name or ARN.</summary>
/// <remarks>Each family of operations reports a missing table in its own way: there is one method for each.</remarks>
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
        else if (ResourceArn.IsArn(name))
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
        var table = database.Find(GetTableName(database, name));
        if (table is null || !AcceptsItemRequests(database, table))
            throw Failures.ResourceNotFound(Messages.ResourceNotFound);
        return table;
    }

    /// <summary>Finds the table of a request, whatever its status.</summary>
    public static Table ResolveTable(Database database, string name)
    {
        var tableName = GetTableName(database, name);
        return database.Find(tableName) ?? throw Failures.ResourceNotFound(Messages.TableNotFound(tableName));
    }

    /// <summary>Finds the table of a request that changes a setting; a table that is being created does not exist for it.</summary>
    public static Table ResolveCreated(Database database, string name)
    {
        var table = ResolveTable(database, name);
        return table.Definition.Status.GetStatus(database.Now) == "CREATING"
            ? throw Failures.ResourceNotFound(Messages.TableNotFound(table.Name))
            : table;
    }

    /// <summary>Rejects a change of a table that is being deleted.</summary>
    public static void CheckNotDeleting(Database database, TableDefinition definition)
    {
        if (definition.Status.GetStatus(database.Now) == "DELETING")
            throw Failures.ResourceInUse(Messages.TableBusy("deleted", definition.Name));
    }

    /// <summary>Gets the table name in an ARN; any other text is the name itself.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The ARN belongs to another account or region, or to something that is
    /// not a table.</exception>
    public static string GetTableName(Database database, string name) =>
        ResourceArn.IsArn(name) ? ResourceArn.ParseTable(database, name).TableName : name;

    /// <summary>Whether a table accepts requests for items; a table that is being created or deleted rejects them as if it did not
    /// exist.</summary>
    private static bool AcceptsItemRequests(Database database, Table table)
    {
        var status = table.Definition.Status;
        return status.Until == default || status.GetStatus(database.Now) is "ACTIVE" or "UPDATING";
    }
}
