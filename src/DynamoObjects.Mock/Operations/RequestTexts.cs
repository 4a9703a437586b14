using System.Collections;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations;

/// <summary>Checks every string of a request, also in nested models, before anything else is read.</summary>
internal static class RequestTexts
{
    /// <summary>Whether an operation itself rejects every string with half of a surrogate pair, so that a separate check would only
    /// cost time.</summary>
    /// <remarks><see cref="SdkReader"/> checks the values and new names of attributes,
    /// <see cref="Expressions.Syntax.ExpressionScope"/> the names and values of placeholders, and
    /// <see cref="Expressions.PartiQL.StatementParser"/> statements; expressions, and the names of tables, indexes and enumerations,
    /// must be known ones. A batch of statements needs the separate check: it would return the error of one statement together with
    /// the results of the others.</remarks>
    public static bool AreCheckedByOperation(AmazonDynamoDBRequest request) =>
        request switch
        {
            GetItemRequest it => !it.AttributesToGet.IsSent(),
            PutItemRequest it => !it.Expected.IsSent(),
            UpdateItemRequest it => !it.Expected.IsSent() && !it.AttributeUpdates.IsSent(),
            DeleteItemRequest it => !it.Expected.IsSent(),
            QueryRequest it => !it.AttributesToGet.IsSent() && !it.KeyConditions.IsSent() && !it.QueryFilter.IsSent(),
            ScanRequest it => !it.AttributesToGet.IsSent() && !it.ScanFilter.IsSent(),
            BatchWriteItemRequest or TransactGetItemsRequest => true,
            TransactWriteItemsRequest it => it.ClientRequestToken is null,
            ExecuteStatementRequest it => it.NextToken is null,
            ExecuteTransactionRequest it => it.ClientRequestToken is null,
            _ => false,
        };

    /// <summary>Checks all strings of a request.</summary>
    /// <exception cref="AmazonDynamoDBException">A string contains half of a surrogate pair.</exception>
    public static void CheckAll(AmazonDynamoDBRequest request) => CheckMembers(request);

    private static void CheckMembers(object model) => RequestModels.Find(model.GetType())?.Visit(model, CheckMember);

    private static void CheckMember(object? value, string member)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                Texts.Check(text, member);
                break;
            case ConstantClass constant:
                Texts.Check(constant, member);
                break;
            case AttributeValue attribute:
                Texts.Check(attribute, member);
                break;
            case Dictionary<string, AttributeValue> attributes:
                Texts.Check(attributes, member);
                break;
            case List<AttributeValue> values:
                Texts.Check(values, member);
                break;
            case IDictionary map:
                foreach (DictionaryEntry entry in map)
                {
                    Texts.Check((string)entry.Key, member);
                    CheckMember(entry.Value, member);
                }

                break;
            case IList list:
                for (var i = 0; i < list.Count; i++)
                    CheckMember(list[i], member);
                break;
            default:
                CheckMembers(value);
                break;
        }
    }
}
