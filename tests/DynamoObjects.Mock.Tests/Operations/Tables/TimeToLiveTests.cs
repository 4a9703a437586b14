using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

public class TimeToLiveTests
{
    private readonly FakeTimeProvider _clock = new();

    /// <summary>For the limit of AWS, see <see cref="TimeToLiveRows"/>.</summary>
    [Fact]
    public void Time_to_live_can_be_changed_at_any_time_by_default()
    {
        var engine = TestRequests.With(options: new() { TimeProvider = _clock });

        engine.Execute(Update(true));
        engine.Execute(Update(false));
        Assert.Equal("DISABLED ", Describe(engine));
        engine.Execute(Update(true, "other"));

        Assert.Equal("ENABLED other", Describe(engine));
    }

    [Fact]
    public void A_change_comes_into_effect_when_the_clock_has_passed_the_delay()
    {
        var engine = TestRequests.With(options: new() { TimeProvider = _clock, TableStatusDelay = TimeSpan.FromMinutes(10) });
        _clock.Advance(TimeSpan.FromMinutes(10));

        engine.Execute(Update(true));
        Assert.Equal("ENABLING expires", Describe(engine));
        engine.AssertRejects(Update(true), "TimeToLive is already enabled");
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("ENABLED expires", Describe(engine));

        _clock.Advance(TimeSpan.FromHours(1));
        engine.Execute(Update(false));
        Assert.Equal("DISABLING expires", Describe(engine));
        engine.AssertRejects(Update(false), "TimeToLive is already disabled");
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("DISABLED ", Describe(engine));
    }

    private static string Describe(MockDynamoDb engine)
    {
        var ttl = engine.Run<DescribeTimeToLiveResponse>(new DescribeTimeToLiveRequest { TableName = "books" }).TimeToLiveDescription;
        return $"{ttl.TimeToLiveStatus} {ttl.AttributeName}";
    }

    private static UpdateTimeToLiveRequest Update(bool enabled, string attribute = "expires") =>
        new()
        {
            TableName = "books",
            TimeToLiveSpecification = new() { AttributeName = attribute, Enabled = enabled },
        };
}
