using System.ComponentModel;

namespace DynamoObjects.Mapping;

/// <summary>Where generated code registers the schemas of records. Thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordSchemas
{
    /// <summary>Registers the schema of a record class, which is made when it is first asked for.</summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <param name="factory">Makes the schema.</param>
    public static void Register<T>(Func<RecordSchema<T>> factory)
        where T : class => RecordSchema<T>.Register(factory);

    /// <summary>The schema of a record class.</summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <returns>The schema.</returns>
    /// <exception cref="DynamoSchemaException">The generator wrote none: the class has no <see cref="DynamoTableAttribute"/>.</exception>
    public static RecordSchema<T> Get<T>()
        where T : class => RecordSchema<T>.Instance;
}
