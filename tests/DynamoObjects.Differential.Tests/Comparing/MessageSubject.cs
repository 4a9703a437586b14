using System.Text.RegularExpressions;

namespace DynamoObjects.Differential.Comparing;

/// <summary>A subject of error messages.</summary>
/// <param name="Name">The subject.</param>
/// <param name="Pattern">The messages about it, of both backends.</param>
/// <param name="HasOwnMessage">Whether DynamoDB Local has other messages for it than AWS; the specs check the mock against
/// AWS's.</param>
internal sealed record MessageSubject(string Name, string Pattern, bool HasOwnMessage)
{
    public static readonly MessageSubject[] All =
    [
        new("statement", "^Statement wasn't well formed", true),
        new("single read", "^Only single item select|^Select statements within", true),
        new("alternatives", "^Overlapping conditions with range keys", true),
        new("statement key", "^(ValidationError )?Where clause does not contain|^Key attribute's", true),
        new("key type", "^Key value must be of type|^Multiple conditions on same key", false),
        new("order", "ORDER BY clause", false),
        new("selected twice", "^Duplicate identifiers in select clause", false),
        new(
            "key",
            "^The provided key element does not match the schema|Missing the key|Type mismatch for key|^The number of conditions on "
                + "the keys is invalid|^One of the required keys was not given a value|has one or more empty keys$|"
                + "^Item to put in PutItem cannot be null",
            true
        ),
        new(
            "key size",
            "^One or more parameter values were invalid: (Size limit exceeded|Size of (hash|range)key has exceeded|Aggregated size of all)|"
                + "^Hash primary key values must be under",
            true
        ),
        new("enumeration", "Member must satisfy enum value set", true),
        new("index key", "Type mismatch for Index Key|^Updates on index keys|^Invalid attribute value type", true),
        new("consistent read", "^Consistent read|^Strongly consistent read", true),
        new("without expression", "can only be specified when using expressions", true),
        new("repeated target", "cannot include multiple operations on one item", false),
        new("missing table", "^Requested resource not found|^Cannot do operations on a non-existent table", true),
        new("table exists", "^Table already exists|^Cannot create preexisting table", true),
        new("start key", "^The provided (starting|exclusive start) key|^Exclusive Start Key|^The query can return at most one row", true),
        new(
            "same name",
            "^Attribute Name is duplicated|^Cannot have two attributes with the same name|" + "Duplicate value in attribute name",
            true
        ),
        new("conditional operator", "^ConditionalOperator can", true),
        new(
            "update action",
            "action with value is not supported|^One or more parameter values were invalid: (Only|Action|ADD|DELETE)",
            false
        ),
        new(
            "arguments",
            "number of argument|AttributeValues inside AttributeValueList|ComparisonOperator [A-Z_]* is not valid for|Value or "
                + "AttributeValueList|Exists is|^The BETWEEN condition",
            true
        ),
        new(
            "key condition",
            "^The number of query conditions|^Query key condition not supported|only contain one condition per key|^Query condition "
                + "missed key|^Attempted conditional constraint|Condition parameter type does not match|^Only scalar types "
                + "can be used|^Invalid operator used in KeyConditionExpression",
            true
        ),
        new("filter key", "can only contain non-primary key attributes", true),
        new("limit", "[Ll]imit.*greater than or equal to 1", true),
        new(
            "select",
            "^Cannot specify the (ProjectionExpression|AttributesToGet) when|^ALL_PROJECTED_ATTRIBUTES can be used only|^Must "
                + "specify the AttributesToGet",
            true
        ),
        new("not projected", "does not project", true),
        new("update value", "^Invalid UpdateExpression: Incorrect operand type|^Type mismatch for attribute to update", true),
        new("key update", "This attribute is part of the key", true),
        new("operand type", "^An operand in the update expression|^Incorrect operand type", false),
        new("operand absent", "^The provided expression refers to an attribute", false),
        new("update path", "^The document path provided in the update expression", false),
        new(
            "number",
            "cannot be converted (in)?to a num|Number (over|under)flow|significant digits|precision up to 38 digits|Supplied "
                + "AttributeValue is empty",
            true
        ),
        new("set", "contains duplicates|set  may not be empty", true),
        new("nested key", "^Key attributes must be scalars", true),
        new("empty key", "^One or more parameter values are not valid", true),
        new("paths", "^(Invalid [A-Za-z]*Expression: )?Two document paths", true),
        new("bounds", "^(Invalid [A-Za-z]*Expression: )?The BETWEEN operator", true),
        new("update operand", "operator: (ADD|DELETE), operand type", true),
        new("statement operand", "^The first operand must be distinct|^Operator or function requires", false),
        new("function", "The function is not allowed to be used this way", false),
        new(
            "undefined name",
            "^Invalid UpdateExpression: An expression attribute name|^Invalid ProjectionExpression: An expression attribute name",
            true
        ),
        new("key condition expression", "^Invalid KeyConditionExpression:", false),
        new("filter expression", "^Invalid FilterExpression:", false),
        new("condition expression", "^Invalid ConditionExpression:", false),
        new("update expression", "^Invalid UpdateExpression:", false),
        new("projection expression", "^Invalid ProjectionExpression:", false),
        new("placeholder", "is not defined; attribute|unused in expressions|contains invalid key", false),
    ];

    public bool IsMatch(string message) => Regex.IsMatch(message, Pattern);
}
