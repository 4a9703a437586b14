namespace DynamoObjects.Bench.Mapper;

/// <summary>What one operation takes.</summary>
internal readonly record struct Cost(double Nanoseconds, double Bytes);
