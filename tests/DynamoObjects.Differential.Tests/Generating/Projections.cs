namespace DynamoObjects.Differential.Generating;

/// <summary>Projection expressions of one to three paths.</summary>
internal static class Projections
{
    public static Gen<Fragment> Generate(TableShape shape) =>
        Paths.Generate(shape).Array[1, 3].Select(paths => (Fragment)(p => string.Join(", ", paths.Select(x => x(p)))));
}
