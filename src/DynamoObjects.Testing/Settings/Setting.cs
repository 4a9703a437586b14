namespace DynamoObjects.Testing.Settings;

/// <summary>One thing that is set, under the name by which the user has set it.</summary>
internal readonly record struct Setting(string Name, string Value)
{
    public override string ToString() => $"{Name}={Value}";
}
