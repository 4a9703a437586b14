namespace DynamoObjects.Testing;

/// <summary>Sends the requests of the clients that the code under test creates itself to the running test.</summary>
/// <remarks>
/// <para>The attribute affects each <see cref="Amazon.DynamoDBv2.AmazonDynamoDBClient"/> of the process, whatever its endpoint,
/// region and credentials are: also a client in a static field, which was created before the test. A request reaches the tables of
/// the test in whose asynchronous control flow it is sent, <see cref="DynamoTestContext.Current"/>. Outside of a test, it throws a
/// <see cref="ClientOutsideTestException"/>, so that no test reaches an account.</para>
/// <para>The setting <c>DYNAMO_CATCH_CLIENTS</c>, or the MSBuild property <c>DynamoCatchClients</c>, has the same effect:
/// <c>true</c> turns it on without the attribute, and <c>false</c> turns it off.</para>
/// <para>The build compiles a module initializer into C# test projects, which reads the attribute before any code of the project
/// runs. In F# and Visual Basic, call <see cref="DynamoClients.Catch"/> before the first client is created.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class CatchDynamoClientsAttribute : Attribute;
