namespace NUnitSample;

[TestFixture("a")]
[TestFixture("b")]
public class Tenants(string tenant)
{
    [DynamoTest]
    public void Tenant_test(DynamoTestContext test) => Assert.That(tenant.Length == 1 && test == DynamoTestContext.Current, Is.True);
}
