using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Statements;

/// <summary>Computes a text that is equal for statements that read the same items in the same order, in each process.</summary>
internal sealed class StatementIdentity
{
    private readonly StringBuilder _text = new();

    private StatementIdentity() { }

    /// <summary>Computes the identity: of the table, the index, the conditions with their values, and the order.</summary>
    public static string Compute(Statement statement)
    {
        var identity = new StatementIdentity();
        identity.Add(statement.TableName);
        identity.Add(statement.IndexName ?? "");
        foreach (var by in statement.Order)
            identity.Add(by.IsDescending ? $"-{by.Name}" : $"+{by.Name}");
        foreach (var part in statement.CreateCondition([.. statement.Conjuncts])?.Fingerprint ?? [])
        {
            if (part is Value value)
                identity.Add(value);
            else
                identity.Add(Convert.ToString(part, CultureInfo.InvariantCulture)!);
        }

        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(identity._text.ToString())).AsSpan(0, 12));
    }

    private void Add(string part) => _text.Append(part.Length).Append(':').Append(part);

    private void Add(in Value value)
    {
        _text.Append(value.Type).Append(' ');
        switch (value.Type)
        {
            case AttributeType.S or AttributeType.N:
                Add(value.AsString);
                break;
            case AttributeType.B:
                Add(Convert.ToBase64String(value.AsBinary));
                break;
            case AttributeType.SS or AttributeType.NS:
                foreach (var member in value.AsStrings)
                    Add(member);
                break;
            case AttributeType.BS:
                foreach (var member in value.AsBinaries)
                    Add(Convert.ToBase64String(member));
                break;
            case AttributeType.L:
                foreach (var element in value.AsList)
                    Add(element);
                break;
            case AttributeType.M:
                foreach (var attribute in value.AsMap.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
                {
                    Add(attribute.Name);
                    Add(attribute.Value);
                }

                break;
            case AttributeType.BOOL:
                Add(value.AsBool ? "true" : "false");
                break;
        }

        _text.Append(';');
    }
}
