using DynamoObjects;
using DynamoObjects.Tests.Mapping;
using DynamoObjects.Tests.Records;

[assembly: DynamoConverter(typeof(UriConverter))]
[assembly: DynamoConverter(typeof(WeightConverter))]
