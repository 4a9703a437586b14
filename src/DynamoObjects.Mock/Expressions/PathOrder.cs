using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions;

/// <summary>Orders paths element by element, names by their text and indexes by number.</summary>
internal sealed class PathOrder : IComparer<DocumentPath>
{
    public static PathOrder Ascending { get; } = new();

    public int Compare(DocumentPath? x, DocumentPath? y)
    {
        var (left, right) = (x!.Elements, y!.Elements);
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var order =
                left[i].IsIndex && right[i].IsIndex
                    ? left[i].Index.CompareTo(right[i].Index)
                    : string.CompareOrdinal(left[i].Name, right[i].Name);
            if (order != 0)
                return order;
        }

        return left.Length.CompareTo(right.Length);
    }
}
