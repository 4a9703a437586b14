using DynamoObjects;
using DynamoObjects.Tests.Types;

[assembly: Converter(typeof(UriConverter))]
