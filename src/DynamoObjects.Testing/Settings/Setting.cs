namespace DynamoObjects.Testing.Settings;

/// <summary>A setting, with the name under which the user has set it.</summary>
internal readonly record struct Setting(string Name, string Value)
{
    public override string ToString() => $"{Name}={Value}";
}
