using Shop.Import;

if (args is not [var file])
{
    await Console.Error.WriteLineAsync("Usage: import <file.csv>");
    return 2;
}

using var lines = File.OpenText(file);
Console.WriteLine($"{await CustomerImport.RunAsync(lines)} customers imported");
return 0;
