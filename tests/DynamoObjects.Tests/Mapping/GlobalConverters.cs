using DynamoObjects;
using DynamoObjects.Tests.Mapping;
using DynamoObjects.Tests.Records;

[assembly: Converter(typeof(UriConverter))]
[assembly: Converter(typeof(WeightConverter))]
