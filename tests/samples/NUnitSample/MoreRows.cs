using System.Collections;

namespace NUnitSample;

internal sealed class MoreRows : IEnumerable
{
    public static int[] Three => [3];

    public IEnumerator GetEnumerator() => Enumerable.Repeat(7, 1).GetEnumerator();
}
