namespace MSTestSample;

internal static class MoreRows
{
    public static int[] Three => [3];
}
