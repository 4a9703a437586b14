using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Copies the parts of requests and responses, so that a transfer shares nothing that a caller could change.</summary>
internal static class TransferCopies
{
    public static S3BucketSource Copy(S3BucketSource source) => ShallowCopy.Create(source);

    public static InputS3Configuration Copy(InputS3Configuration input) => ShallowCopy.Create(input);

    public static OutputS3Configuration Copy(OutputS3Configuration output)
    {
        var copy = ShallowCopy.Create(output);
        copy.OutputType = Copy(output.OutputType)!;
        return copy;
    }

    public static IncrementalExportSpecification? Copy(IncrementalExportSpecification? period) =>
        period is null ? null : ShallowCopy.Create(period);

    public static FilterSpecification? Copy(FilterSpecification? filter)
    {
        if (filter is null)
            return null;
        var copy = ShallowCopy.Create(filter);
        copy.ExpressionAttributeNames = filter.ExpressionAttributeNames?.ToSdkMap();
        copy.ExpressionAttributeValues = filter.ExpressionAttributeValues is { } values
            ? SdkValues.ToSdk(SdkValues.FromSdk(values, ValueLayer.Current))
            : null;
        return copy;
    }

    public static InputFormatOptions? Copy(InputFormatOptions? options)
    {
        if (options is null)
            return null;
        var copy = new InputFormatOptions { Csv = options.Csv is { } csv ? ShallowCopy.Create(csv) : null };
        if (copy.Csv is not null)
            copy.Csv.HeaderList = Copy(copy.Csv.HeaderList);
        return copy;
    }

    public static TableCreationParameters Copy(TableCreationParameters table)
    {
        var copy = ShallowCopy.Create(table);
        copy.AttributeDefinitions = table.AttributeDefinitions.ToSdkList(ShallowCopy.Create);
        copy.KeySchema = table.KeySchema.ToSdkList(ShallowCopy.Create);
        copy.ProvisionedThroughput = table.ProvisionedThroughput is { } units ? ShallowCopy.Create(units) : null;
        copy.OnDemandThroughput = table.OnDemandThroughput is { } limits ? ShallowCopy.Create(limits) : null;
        copy.SSESpecification = table.SSESpecification is { } encryption ? ShallowCopy.Create(encryption) : null;
        copy.GlobalSecondaryIndexes = (table.GlobalSecondaryIndexes?.ToSdkList(Copy)).OrUnset();
        copy.VectorIndexes = table.VectorIndexes.OrUnset();
        return copy;
    }

    public static BulkOperationUsage Copy(BulkOperationUsage usage)
    {
        var copy = ShallowCopy.Create(usage);
        copy.Table = ShallowCopy.Create(usage.Table);
        copy.GlobalSecondaryIndexes = usage.GlobalSecondaryIndexes?.ToSdkMap();
        copy.LocalSecondaryIndexes = usage.LocalSecondaryIndexes?.ToSdkMap();
        return copy;
    }

    private static GlobalSecondaryIndex Copy(GlobalSecondaryIndex index)
    {
        var copy = ShallowCopy.Create(index);
        copy.KeySchema = index.KeySchema.ToSdkList(ShallowCopy.Create);
        copy.Projection = ShallowCopy.Create(index.Projection);
        copy.Projection.NonKeyAttributes = Copy(index.Projection.NonKeyAttributes);
        return copy;
    }

    private static List<string>? Copy(List<string>? texts) => texts?.ToSdkList();
}
