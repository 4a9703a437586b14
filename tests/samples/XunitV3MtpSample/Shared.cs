namespace XunitV3MtpSample;

/// <summary>A class fixture.</summary>
public sealed class Shared;
