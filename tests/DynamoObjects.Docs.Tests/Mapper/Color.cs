namespace Docs.Mapper;

public readonly record struct Color(byte Red, byte Green, byte Blue);
