using System.Collections;
using System.Reflection;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Changes every text in a response of the SDK, at any depth, for responses that are too rare to list their
/// members.</summary>
/// <remarks>Not for responses that contain items: stored values stay unchanged.</remarks>
internal static class ModelText
{
    private const string Models = "Amazon.DynamoDBv2.Model";

    public static void Change(object model, Func<string, string> change)
    {
        foreach (var property in model.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(IsPlain))
        {
            switch (property.GetValue(model))
            {
                case string text:
                    property.SetValue(model, change(text));
                    break;
                case IList list:
                    Change(list, change);
                    break;
                case { } other when other.GetType().Namespace == Models:
                    Change(other, change);
                    break;
            }
        }
    }

    private static void Change(IList list, Func<string, string> change)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is string text)
                list[i] = change(text);
            else if (list[i] is { } model && model.GetType().Namespace == Models)
                Change(model, change);
        }
    }

    private static bool IsPlain(PropertyInfo property) =>
        property.CanRead && property.CanWrite && property.GetIndexParameters().Length == 0;
}
