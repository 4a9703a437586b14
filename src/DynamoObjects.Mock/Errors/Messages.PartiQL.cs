using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <content>PartiQL's statements.</content>
internal static partial class Messages
{
    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string AliasUnsupported = "Aliasing is not supported";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string AttributeOfPath = "Unsupported data type: PATH under key root";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string BagEmpty = "Empty bags are not supported";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string BagMixed = "Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string BatchMixed = "Read and write requests together in the same batch is not supported.";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string BatchSelectKey = "Select statements within BatchExecuteStatement must specify the primary key in the where clause.";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string ConsistentIndexStatement = "Strongly consistent read is not supported on Global Secondary Indexes";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string DuplicateItem = "Duplicate primary key exists in table";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string ExistsMisplaced = "EXISTS can only be used in ExecuteTransaction write requests.";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string ExistsNeedsCondition = "EXISTS() must contain a single item read with additional condition";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string GroupUnsupported = "Unsupported clause: GROUP BY";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string HierarchyChange = "Changing item's hierarchy while reading isn't supported";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string IndexOfStatementMissing = "The table does not have the specified index";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string IndexWriteUnsupported = "This operation is not supported on an index";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string InWithoutOperands =
        "IN operator must have a left hand argument of type Variable Reference "
        + "and right hand argument of type Seq with at least one member";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string InsertOfOneTable = "FROM clause may only contain a single table name in data manipulation statements";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string InsertReturning = "RETURNING is not supported in INSERT";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string IsOfOthers = "The left hand side argument to IS must be a Variable Reference, Literal, or Path";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string IsInUpdate = "IS operator is not supported in update expressions";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string KeyEqualityMissing = "Where clause does not contain a mandatory equality on all key attributes";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string LogicOfOperands = "The arguments to AND/OR must be Expressions";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string MissingCompared = "MISSING must be compared using IS operator";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string MultiAttributeStatement =
        "PartiQL statements cannot be executed on tables with multi-attribute HASH keys or multi-attribute RANGE keys.";

    /// <remarks>Source: measured, November 2026, PartiQL.</remarks>
    public const string NextTokenInvalid = "Given NextToken is invalid";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string NotOfOperand = "The argument to NOT must be a Type or Expression";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string OrderWithoutWhere = "Must have WHERE clause in the statement when using ORDER BY clause.";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string OrderNeedsHash =
        "Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string ParametersMismatch = "Number of parameters in request and statement don't match.";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string RangeKeyOverlaps = "Overlapping conditions with range keys are not supported in where clause";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string ReturningInTransaction = "RETURNING clause is not supported in ExecuteTransaction.";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string ReturningNoStar = "Expected '*' after ( MODIFIED | ALL ) ( NEW | OLD ) in RETURNING clause";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string ReturningTwice = "Invalid syntax with multiple returning elements in RETURNING clause";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string SelectValueUnsupported = "Select projection doesn't support value or pivot keywords";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string SourceInvalid = "Unexpected from source";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string SeveralTables = "Only select from a single table or index is supported.";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string TableOfTwoParts = "A path may contain at most 2 components in the FROM clause";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string PathPartEmpty = "Path component cannot be an empty string";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string TransactionIndex = "Reads on indices are not supported within transactions.";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string TransactionMixed = "ExecuteTransaction API does not support both read and write operations in the same request.";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string TransactionSelectKey =
        "Select statements within ExecuteTransaction must specify the primary key in the where clause.";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string WhereNotBoolean = "WHERE clause must contain an expression that resolves to a boolean";

    /// <summary>For an invalid literal, for <c>#</c>, and for a comment or quote without an end.</summary>
    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string MalformedPrefix = "Statement wasn't well formed, can't be processed: ";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string UnexpectedTokenAfterExpression = MalformedPrefix + "Unexpected token after expression";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string UnexpectedTerm = MalformedPrefix + "Unexpected term";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string UnexpectedKeyword = MalformedPrefix + "Unexpected keyword";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string UnexpectedOperator = MalformedPrefix + "Unexpected operator";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string TableNameExpected = MalformedPrefix + "Expected identifier for simple path";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string TypeNameExpected = MalformedPrefix + "Expected type name";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string PathAfterDotInvalid = MalformedPrefix + "Invalid path dot component";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string RightSideMissing = MalformedPrefix + "Missing right-hand side expression of infix operator";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public const string AfterAndMissing = MalformedPrefix + "Expected expression after AND";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public const string AggregateNotUnary = MalformedPrefix + "Aggregate functions are always unary";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public const string AndExpected = MalformedPrefix + "Expected AND keyword";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public const string AssignmentExpected = MalformedPrefix + "Expected '='";

    /// <remarks>Source: measured, November 2026, PartiQL.</remarks>
    public const string ChangeExpected = MalformedPrefix + "Expected data manipulation";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public const string DeleteFromExpected = MalformedPrefix + "Expected FROM after DELETE";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public const string EscapeMissing = MalformedPrefix + "Expected expression after ESCAPE";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public const string FromExpected = MalformedPrefix + "Expected FROM after SELECT list";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public const string ReturningExpected = MalformedPrefix + "Expected ( MODIFIED | ALL ) ( NEW | OLD ) in each returning element.";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public const string SecondStatement = MalformedPrefix + "Unexpected token after semicolon. (Only one query is allowed.)";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public const string SimplePathIndex = MalformedPrefix + "Invalid path component for simple path";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public const string SimplePathStar = MalformedPrefix + "Invalid path dot component for simple path";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public const string StarInSelected = MalformedPrefix + "Invalid use of * in select list";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public const string StarNotAlone =
        MalformedPrefix + "Other expressions may not be present in the select list when '*' is used without dot notation.";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public const string TypeArgumentInvalid = MalformedPrefix + "Type parameter must be an unsigned integer literal";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public static string AliasExpected(string word) => $"{MalformedPrefix}Expected identifier for {word}-alias";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public static string ChangeNotAtTop(string keyword) =>
        $"{MalformedPrefix}Keyword {keyword} only expected at the top level in the query";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public static string StarInCall(string function) => $"{MalformedPrefix}{function}(*) is not allowed";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public static string TokenExpected(string token) => $"{MalformedPrefix}Expected {token}";

    /// <remarks>Source: unverified, from PartiQL's own parser, partiql-lang-kotlin 0.3.4.</remarks>
    public static string TypeArguments(string type, int max) =>
        string.Create(CultureInfo.InvariantCulture, $"{MalformedPrefix}CAST for {type} must have arity of 0..{max}");

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string BagOfOthers(string place) => $"{BagMixed} at {place}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string ClauseUnsupported(string clause, string place) => $"Unsupported clause: {clause} at {place}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string ConditionOperator(string symbol) => $"Unsupported operator in Condition Expression. Operator: {symbol}";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public static string DeleteReturning(string returning) =>
        $"Invalid returning clause: RETURNING {returning} *. Only RETURNING ALL OLD * is allowed in DELETE statements.";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string InsertAfterFrom(string place) => $"Unsupported FROM ... WHERE ... clause in INSERT statement. at {place}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string InsertAt(string place) => $"AT is not supported in insert statements. at {place}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string InsertNeedsStruct(string place) =>
        $"Unsupported format in item expression. Please use struct format {{...}} to express item values for insert statement. at {place}";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public static string InTransaction(int statement, string message) =>
        string.Create(CultureInfo.InvariantCulture, $"Validation failed in TransactStatements[{statement}]: {message}");

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string KeyEqualTwice(string name) =>
        $"Multiple conditions on same key {name}. Only single item Update/Insert/Delete are supported";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string KeyOfStatementNotScalar(string name, object type) =>
        $"Key value must be of type S, N, or B. Key name: {name}, Key type: {type}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string KeyOfStatementType(string name) =>
        $"Key attribute's data type should match its data type in table's schema: Key {name}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string KeyOfStatementMissing(string name) => $"Key attribute should be present in the item: Key {name}";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public static string LiteralType(string what, string under, string place) =>
        $"Unsupported data type: {what} under key {under} at {place}";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public static string OperationUnsupported(string operation) => $"Unsupported operation: {operation}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string OrderByNoName(string type) => $"Argument to ORDER BY must be of type VariableReference. Type: {type}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string OrderByNoKey(string name) => $"Variable reference {name} in ORDER BY clause must be part of the primary key";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string SelectedTwice(string name) => $"Duplicate identifiers in select clause: {name}";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public static string SetFunctionOperands(string function, string place) => $"{function} must have exactly two arguments at {place}";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public static string SetFunctionTarget(string function, string place) =>
        $"The first argument to {function} must equal the assignment value at {place}";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public static string SetFunctionSet(string function, string place) =>
        $"The second argument to {function} must be a value with type SET at {place}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string StatementIndexInvalid(string index, string place) =>
        $"List index is not within the allowable range; index: [{index}] at {place}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string TupleKey(string type, string under, string place) =>
        $"Tuple keys must be of type String. Actual type: {type} under {under} at {place}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string TupleKeyTwice(string key, string under, string place) =>
        $"Duplicate keys in tuple. Key: {key} under {under} at {place}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string IsTypeUnsupported(string type, string place) =>
        $"Unsupported data type for IS operator: {type}. "
        + $"Supported data types are [MISSING, NULL, BOOLEAN, BLOB, STRING, NUMERIC, STRUCT, TUPLE, LIST] at {place}";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public static string WithPlace(string message, string place) => $"{message} under {place}";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public static string UnexpectedPath(string place) => $"Unexpected path component at {place}";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public static string UnrecognizedFunction(string function, string place) => $"Unrecognized function: {function} at {place}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string UnsupportedToken(string token) => $"Unsupported token in expression: {token}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string UnpivotUnsupported(string place) => $"Unpivot path component like a.*.b are not supported at {place}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string UpdateOperator(string symbol) => $"Unsupported operator in Update Expression. Operator: {symbol}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string WildcardUnsupported(string place) => $"Wildcard path component like a[*].b are not supported at {place}";
}
