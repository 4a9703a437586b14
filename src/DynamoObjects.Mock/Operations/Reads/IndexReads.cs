using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Reads;

/// <summary>Checks which attributes may be read from an index.</summary>
internal static class IndexReads
{
    public static SecondaryIndex? Resolve(Database database, TableVersion table, string? indexName, bool? consistentRead)
    {
        if (indexName is null)
            return null;
        var index = table.FindIndex(indexName) ?? throw Failures.Validation(Messages.IndexNotFound(indexName));
        if (!index.Definition.IsGlobal)
            return index;
        var change = index.Definition.Status;
        // The clock is not needed for an index that is ACTIVE.
        var status = change == default ? "ACTIVE" : change.GetStatus(database.Now);
        if (status == "DELETING")
            throw Failures.Validation(Messages.IndexNotFound(indexName));
        if (status == "CREATING")
            throw Failures.Validation(Messages.IndexBackFilling(indexName));
        if (consistentRead == true)
            throw Failures.Validation(Messages.ConsistentGlobalRead);
        return index;
    }

    /// <summary>Checks a Query's filter, which is applied after the key condition and cannot contain key attributes.</summary>
    public static void CheckFilterKeys(KeySchema key, PageRequest read)
    {
        if (read.Filter is null)
            return;
        foreach (var name in read.Filter.TopLevelNames)
        {
            if (Array.Exists(key.Attributes, a => a.Name == name))
                throw Failures.Validation(Messages.FilterOnKey(read.IsLegacy, name));
        }
    }

    /// <summary>Whether a read of a local index needs attributes that it does not project; a global index cannot return
    /// them.</summary>
    /// <param name="index">The index to read, if any.</param>
    /// <param name="read">The requested attributes.</param>
    /// <param name="checksFilter">Whether the filter can use projected attributes only, as in a Query.</param>
    public static bool FetchesFromTable(SecondaryIndex? index, PageRequest read, bool checksFilter)
    {
        if (index is null || index.Definition.Projection.IsAll)
            return false;
        if (checksFilter && read.Filter is { } filter)
        {
            var notProjected = filter.TopLevelNames.Where(n => !index.Projects(n)).Distinct().ToList();
            if (notProjected.Count > 0)
                throw Failures.Validation(Messages.FilterNotProjected(index.Definition.Name, notProjected));
        }

        if (read.Select == "ALL_ATTRIBUTES")
        {
            return index.Definition.IsGlobal ? throw Failures.Validation(Messages.AllAttributesNotProjected(index.Definition.Name)) : true;
        }

        var missing = (read.Projection?.TopLevelNames ?? []).Where(n => !index.Projects(n)).Distinct().ToList();
        if (missing.Count > 0 && index.Definition.IsGlobal)
            throw Failures.Validation(Messages.NotProjected(index.Definition.Name, missing));
        return missing.Count > 0;
    }
}
