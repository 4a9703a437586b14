using DynamoObjects.Testing.Local;

namespace DynamoObjects.Testing.Tests.Local;

/// <summary>A fact that requires DynamoDBLocal.jar and Java, and is skipped if DYNAMO_LOCAL_HOME is not set.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HomeFactAttribute : FactAttribute
{
    public HomeFactAttribute()
    {
        if (LocalEnvironment.GetForThisProcess().Home is null)
        {
            Skip = "DYNAMO_LOCAL_HOME is not set; set it to the folder of DynamoDBLocal.jar to run this test.";
        }
    }
}
