using Amazon;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Tests;

/// <summary>A client whose one table takes its time, loses races, or fails to be created.</summary>
internal sealed class ScriptedTableClient() : AmazonDynamoDBClient(new BasicAWSCredentials("none", "none"), RegionEndpoint.USEast1)
{
    internal TableDescription? Existing { get; set; }

    internal CreateTableRequest? Created { get; private set; }

    internal int DescribesBeforeActive { get; set; }

    internal bool LosesRace { get; set; }

    internal int Failures { get; set; }

    internal int Describes { get; private set; }

    public override Task<DescribeTableResponse> DescribeTableAsync(DescribeTableRequest request, CancellationToken cancellationToken = default)
    {
        Describes++;
        if (Existing is null)
            return Task.FromException<DescribeTableResponse>(new ResourceNotFoundException("Requested resource not found"));
        if (Created is not null || LosesRace)
            Existing.TableStatus = DescribesBeforeActive-- > 0 ? TableStatus.CREATING : TableStatus.ACTIVE;
        return Task.FromResult(new DescribeTableResponse { Table = Existing });
    }

    public override Task<CreateTableResponse> CreateTableAsync(CreateTableRequest request, CancellationToken cancellationToken = default)
    {
        if (Failures-- > 0)
            return Task.FromException<CreateTableResponse>(new LimitExceededException("Too many tables"));
        Existing = new TableDescription
        {
            TableName = request.TableName,
            KeySchema = request.KeySchema,
            AttributeDefinitions = request.AttributeDefinitions,
            TableStatus = DescribesBeforeActive > 0 ? TableStatus.CREATING : TableStatus.ACTIVE,
        };
        if (LosesRace)
            return Task.FromException<CreateTableResponse>(new ResourceInUseException("Table already exists"));
        Created = request;
        return Task.FromResult(new CreateTableResponse { TableDescription = Existing });
    }
}
