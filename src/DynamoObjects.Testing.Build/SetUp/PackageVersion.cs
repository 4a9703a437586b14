using System.Globalization;

namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>The version of a package, ordered as NuGet orders versions.</summary>
internal sealed record PackageVersion(string Text) : IComparable<PackageVersion>
{
    private string[] Parts => Text.Split('+')[0].Split(['-'], 2);

    private string Release => Parts[0];

    private string PreRelease => Parts.ElementAtOrDefault(1) ?? "";

    public bool IsBefore(string version) => CompareTo(new PackageVersion(version)) < 0;

    public int CompareTo(PackageVersion? other)
    {
        if (other is null)
            return 1;
        var byRelease = Compare(Release, other.Release);
        if (byRelease != 0)
            return byRelease;
        var (isRelease, isOtherRelease) = (PreRelease.Length == 0, other.PreRelease.Length == 0);
        return isRelease || isOtherRelease ? isRelease.CompareTo(isOtherRelease) : Compare(PreRelease, other.PreRelease);
    }

    public override string ToString() => Text;

    private static int Compare(string left, string right)
    {
        var (lefts, rights) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Max(lefts.Length, rights.Length); i++)
        {
            var part = ComparePart(lefts.ElementAtOrDefault(i), rights.ElementAtOrDefault(i));
            if (part != 0)
                return part;
        }

        return 0;
    }

    // A number sorts before a word, and a missing part before any other.
    private static int ComparePart(string? left, string? right)
    {
        var (isLeft, isRight) = (IsNumber(left, out var leftNumber), IsNumber(right, out var rightNumber));
        if (left is null || right is null)
            return (left is not null).CompareTo(right is not null);
        return isLeft && isRight ? leftNumber.CompareTo(rightNumber)
            : isLeft || isRight ? isRight.CompareTo(isLeft)
            : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsNumber(string? part, out long number) =>
        long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
