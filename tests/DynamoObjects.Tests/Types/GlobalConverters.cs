using DynamoObjects;
using DynamoObjects.Tests.Records;
using DynamoObjects.Tests.Types;

[assembly: Converter(typeof(UriConverter))]
[assembly: Converter(typeof(WeightConverter))]
