namespace NUnitSample;

[TestFixture("a")]
[TestFixture("b")]
public class Tenants(string tenant)
{
    [DynamoTest]
    public void Tenant_test(DynamoTest test) => Assert.That(tenant.Length == 1 && test == DynamoTest.Current, Is.True);
}
