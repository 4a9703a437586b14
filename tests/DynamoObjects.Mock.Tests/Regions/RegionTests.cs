using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Regions;
using DynamoObjects.Mock.Tests.Operations;

namespace DynamoObjects.Mock.Tests.Regions;

/// <summary>An engine of a region has the messages and rules that were measured in it; Local has one region.</summary>
public class RegionTests
{
    private static readonly string[] Regions =
    [
        "af-south-1",
        "ap-east-1",
        "ap-east-2",
        "ap-northeast-1",
        "ap-northeast-2",
        "ap-northeast-3",
        "ap-south-1",
        "ap-south-2",
        "ap-southeast-1",
        "ap-southeast-2",
        "ap-southeast-3",
        "ap-southeast-4",
        "ap-southeast-5",
        "ap-southeast-6",
        "ap-southeast-7",
        "ca-central-1",
        "ca-west-1",
        "eu-central-1",
        "eu-central-2",
        "eu-north-1",
        "eu-south-1",
        "eu-south-2",
        "eu-west-1",
        "eu-west-2",
        "eu-west-3",
        "il-central-1",
        "me-central-1",
        "me-south-1",
        "mx-central-1",
        "sa-east-1",
        "us-east-1",
        "us-east-2",
        "us-west-1",
        "us-west-2",
    ];

    public static TheoryData<string> Cases => [.. RegionCases.All.Where(each => each.CanBeSent).Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_request_gets_the_response_of_its_region(string name)
    {
        var difference = RegionCases.All.Single(each => each.Name == name);
        var named = RegionTable.All.Single(each => each.Variant == difference.Variant).Regions;

        Assert.All(Regions, region =>
            Assert.Equal(named.Contains(region) ? difference.Other(region) : difference.Usual, FindError(region, difference.Request))
        );
    }

    [Fact]
    public void Each_difference_has_a_request() =>
        Assert.Equal(Enum.GetValues<RegionVariant>(), RegionCases.All.Select(each => each.Variant).Distinct().Order());

    [Fact]
    public void Each_difference_names_regions_other_than_the_default()
    {
        Assert.Equal(Enum.GetValues<RegionVariant>(), RegionTable.All.Select(each => each.Variant).Order());
        Assert.All(RegionTable.All, each => Assert.NotEmpty(each.Regions));
        Assert.All(RegionTable.All.SelectMany(each => each.Regions), region => Assert.Contains(region, Regions));
        Assert.DoesNotContain(new MockDynamoDbOptions().Region, RegionTable.All.SelectMany(each => each.Regions));
    }

    [Fact]
    public void A_fork_and_a_region_in_capital_letters_keep_the_region()
    {
        using var engine = TestRequests.With(options: new() { Region = "EU-WEST-2" });
        using var fork = engine.Fork();
        var limit = RegionCases.All.Single(each => each.Name == "A limit of 0");

        fork.AssertRejects(limit.Request, limit.Other("eu-west-2")!);
    }

    private static string? FindError(string region, AmazonDynamoDBRequest request)
    {
        using var engine = TestRequests.With(options: new() { Region = region });
        return Record.Exception(() => engine.Execute(request)) switch
        {
            null => null,
            AmazonDynamoDBException exception => exception.Message,
            var exception => exception.ToString(),
        };
    }
}
