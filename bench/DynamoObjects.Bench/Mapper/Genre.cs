namespace DynamoObjects.Bench.Mapper;

internal enum Genre
{
    Classical,
    Jazz,
    Rock,
}
