using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Reads;

/// <summary>What may be read from an index.</summary>
internal static class IndexReads
{
    public static SecondaryIndex? Resolve(Database database, TableVersion table, string? indexName, bool? consistentRead)
    {
        if (indexName is null)
            return null;
        var index = table.FindIndex(indexName) ?? throw Failures.Validation(Messages.IndexNotFound(indexName));
        if (!index.Definition.IsGlobal)
            return index;
        var status = index.Definition.Status.GetStatus(database.Now);
        if (status == "DELETING")
            throw Failures.Validation(Messages.IndexNotFound(indexName));
        if (status == "CREATING")
            throw Failures.Validation(Messages.IndexBackFilling(indexName));
        if (consistentRead == true)
            throw Failures.Validation(Messages.ConsistentGlobalRead);
        return index;
    }

    /// <summary>A Query's filter comes after its key condition and has no say in the key.</summary>
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

    /// <summary>Whether a read of a local index needs more than it projects; a global index cannot give that.</summary>
    /// <param name="index">The index, if one is read.</param>
    /// <param name="read">What is wanted.</param>
    /// <param name="checksFilter">Whether the filter, too, may only name what is projected: so it is in a Query.</param>
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
