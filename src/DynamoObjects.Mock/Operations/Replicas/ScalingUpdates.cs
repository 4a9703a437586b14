using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>The changes of auto scaling in a request.</summary>
internal static class ScalingUpdates
{
    /// <summary>The documented range of a target.</summary>
    private const double MinTarget = 8.515920e-109;
    private const double MaxTarget = 1.174271e+108;

    public static void Check(ref Constraints constraints, AutoScalingSettingsUpdate? update, string member)
    {
        if (update is null)
            return;
        constraints.AtLeast(update.MinimumUnits, 1, $"{member}.minimumUnits");
        constraints.AtLeast(update.MaximumUnits, 1, $"{member}.maximumUnits");
        constraints.Length(update.AutoScalingRoleArn, 1, 1600, $"{member}.autoScalingRoleArn");
        if (update.ScalingPolicyUpdate is not { } policy)
            return;
        constraints.Length(policy.PolicyName, 1, 256, $"{member}.scalingPolicyUpdate.policyName");
        var configuration = $"{member}.scalingPolicyUpdate.targetTrackingScalingPolicyConfiguration";
        constraints.NotNull(policy.TargetTrackingScalingPolicyConfiguration, configuration);
        if (policy.TargetTrackingScalingPolicyConfiguration is { } target)
            constraints.NotNull(target.TargetValue, $"{configuration}.targetValue");
    }

    /// <summary>Changes the settings of a dimension; a new policy replaces the old one.</summary>
    public static ScaledDimension Apply(
        string tableName,
        string? region,
        string? index,
        ScaledDimension? present,
        AutoScalingSettingsUpdate update
    )
    {
        var changed = (present ?? new ScaledDimension(region, index)) with
        {
            IsDisabled = update.AutoScalingDisabled ?? false,
            MinUnits = update.MinimumUnits ?? present?.MinUnits,
            MaxUnits = update.MaximumUnits ?? present?.MaxUnits,
            Role = update.AutoScalingRoleArn ?? present?.Role,
            Policy = update.ScalingPolicyUpdate is { } policy ? Read(policy, tableName, region, index) : present?.Policy,
        };
        if (changed.Policy?.Target is { } target && !(Math.Abs(target) is >= MinTarget and <= MaxTarget))
            throw Failures.Validation(Messages.ScalingTarget);
        if (changed.IsDisabled)
            return new ScaledDimension(region, index) { IsDisabled = true };
        return changed.MinUnits > changed.MaxUnits ? throw Failures.Validation(Messages.ScalingRange) : changed;
    }

    private static ScalingPolicy Read(AutoScalingPolicyUpdate policy, string tableName, string? region, string? index)
    {
        var target = policy.TargetTrackingScalingPolicyConfiguration;
        return new ScalingPolicy(
            policy.PolicyName ?? CreateName(tableName, region, index),
            target.TargetValue,
            target.DisableScaleIn,
            target.ScaleInCooldown,
            target.ScaleOutCooldown
        );
    }

    private static string CreateName(string tableName, string? region, string? index)
    {
        var kind = region is null ? "Write" : "Read";
        var resource = index is null ? $"table/{tableName}" : $"table/{tableName}/index/{index}";
        return string.Create(CultureInfo.InvariantCulture, $"DynamoDB{kind}CapacityUtilization:{resource}");
    }
}
