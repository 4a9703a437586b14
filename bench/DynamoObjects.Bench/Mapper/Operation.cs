namespace DynamoObjects.Bench.Mapper;

internal enum Operation
{
    Save,
    Load,
    Query,
}
