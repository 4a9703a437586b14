using System.ComponentModel;

namespace DynamoObjects.Mapping;

/// <summary>Registers and returns the schemas of record classes.</summary>
/// <remarks>Generated code uses this class. This type is thread-safe.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordSchemas
{
    /// <summary>Registers the schema of a record class, which is created on first use.</summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <param name="factory">The delegate that creates the schema.</param>
    public static void Register<T>(Func<RecordSchema<T>> factory)
        where T : class => RecordSchema<T>.Register(factory);

    /// <summary>Returns the schema of a record class.</summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <returns>The schema.</returns>
    /// <exception cref="DynamoSchemaException">
    /// The source generator created no schema, because the class has no <see cref="DynamoTableAttribute"/>.
    /// </exception>
    public static RecordSchema<T> Get<T>()
        where T : class => RecordSchema<T>.Instance;
}
