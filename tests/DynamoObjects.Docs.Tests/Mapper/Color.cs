namespace Docs.Mapper;

// begin-snippet: mapper-color
public readonly record struct Color(byte Red, byte Green, byte Blue);
// end-snippet
