using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Observation;

/// <summary>Collects the consumed capacity of each request; if the caller did not ask for it, the kit does, and removes
/// it from the response.</summary>
internal static class ConsumedUnits
{
    /// <summary>Makes a request, which is a copy of the caller's, return its consumed capacity.</summary>
    public static void RequestTotals(AmazonDynamoDBRequest copy)
    {
        switch (copy)
        {
            case GetItemRequest it:
                it.ReturnConsumedCapacity = OrTotal(it.ReturnConsumedCapacity);
                break;
            case PutItemRequest it:
                it.ReturnConsumedCapacity = OrTotal(it.ReturnConsumedCapacity);
                break;
            case UpdateItemRequest it:
                it.ReturnConsumedCapacity = OrTotal(it.ReturnConsumedCapacity);
                break;
            case DeleteItemRequest it:
                it.ReturnConsumedCapacity = OrTotal(it.ReturnConsumedCapacity);
                break;
            case QueryRequest it:
                it.ReturnConsumedCapacity = OrTotal(it.ReturnConsumedCapacity);
                break;
            case ScanRequest it:
                it.ReturnConsumedCapacity = OrTotal(it.ReturnConsumedCapacity);
                break;
            case BatchGetItemRequest it:
                it.ReturnConsumedCapacity = OrTotal(it.ReturnConsumedCapacity);
                break;
            case BatchWriteItemRequest it:
                it.ReturnConsumedCapacity = OrTotal(it.ReturnConsumedCapacity);
                break;
            case TransactGetItemsRequest it:
                it.ReturnConsumedCapacity = OrTotal(it.ReturnConsumedCapacity);
                break;
            case TransactWriteItemsRequest it:
                it.ReturnConsumedCapacity = OrTotal(it.ReturnConsumedCapacity);
                break;
            case ExecuteStatementRequest it:
                it.ReturnConsumedCapacity = OrTotal(it.ReturnConsumedCapacity);
                break;
            case BatchExecuteStatementRequest it:
                it.ReturnConsumedCapacity = OrTotal(it.ReturnConsumedCapacity);
                break;
            case ExecuteTransactionRequest it:
                it.ReturnConsumedCapacity = OrTotal(it.ReturnConsumedCapacity);
                break;
        }
    }

    /// <summary>Records the consumed capacity, and removes it from the response if the caller did not ask for
    /// it.</summary>
    public static void Collect(AmazonDynamoDBRequest request, AmazonWebServiceResponse response, RecordedRequest record)
    {
        switch (response)
        {
            case GetItemResponse it:
                it.ConsumedCapacity = One(it.ConsumedCapacity, ((GetItemRequest)request).ReturnConsumedCapacity, record);
                break;
            case PutItemResponse it:
                it.ConsumedCapacity = One(it.ConsumedCapacity, ((PutItemRequest)request).ReturnConsumedCapacity, record);
                break;
            case UpdateItemResponse it:
                it.ConsumedCapacity = One(it.ConsumedCapacity, ((UpdateItemRequest)request).ReturnConsumedCapacity, record);
                break;
            case DeleteItemResponse it:
                it.ConsumedCapacity = One(it.ConsumedCapacity, ((DeleteItemRequest)request).ReturnConsumedCapacity, record);
                break;
            case QueryResponse it:
                it.ConsumedCapacity = One(it.ConsumedCapacity, ((QueryRequest)request).ReturnConsumedCapacity, record);
                break;
            case ScanResponse it:
                it.ConsumedCapacity = One(it.ConsumedCapacity, ((ScanRequest)request).ReturnConsumedCapacity, record);
                break;
            case ExecuteStatementResponse it:
                it.ConsumedCapacity = One(it.ConsumedCapacity, ((ExecuteStatementRequest)request).ReturnConsumedCapacity, record);
                break;
            case BatchGetItemResponse it:
                it.ConsumedCapacity = All(it.ConsumedCapacity, ((BatchGetItemRequest)request).ReturnConsumedCapacity, record);
                break;
            case BatchWriteItemResponse it:
                it.ConsumedCapacity = All(it.ConsumedCapacity, ((BatchWriteItemRequest)request).ReturnConsumedCapacity, record);
                break;
            case TransactGetItemsResponse it:
                it.ConsumedCapacity = All(it.ConsumedCapacity, ((TransactGetItemsRequest)request).ReturnConsumedCapacity, record);
                break;
            case TransactWriteItemsResponse it:
                it.ConsumedCapacity = All(it.ConsumedCapacity, ((TransactWriteItemsRequest)request).ReturnConsumedCapacity, record);
                break;
            case BatchExecuteStatementResponse it:
                it.ConsumedCapacity = All(it.ConsumedCapacity, ((BatchExecuteStatementRequest)request).ReturnConsumedCapacity, record);
                break;
            case ExecuteTransactionResponse it:
                it.ConsumedCapacity = All(it.ConsumedCapacity, ((ExecuteTransactionRequest)request).ReturnConsumedCapacity, record);
                break;
        }
    }

    // An unknown value is an error of the caller, which DynamoDB reports.
    private static ReturnConsumedCapacity OrTotal(ReturnConsumedCapacity? wanted) =>
        IsWanted(wanted) ? wanted! : ReturnConsumedCapacity.TOTAL;

    private static bool IsWanted(ReturnConsumedCapacity? wanted) => wanted is not null && wanted != ReturnConsumedCapacity.NONE;

    private static ConsumedCapacity? One(ConsumedCapacity? consumed, ReturnConsumedCapacity? wanted, RecordedRequest record)
    {
        if (consumed is not null)
            record.Consume(consumed);
        return IsWanted(wanted) ? consumed : null;
    }

    private static List<ConsumedCapacity>? All(List<ConsumedCapacity>? consumed, ReturnConsumedCapacity? wanted, RecordedRequest record)
    {
        consumed?.ForEach(record.Consume);
        if (IsWanted(wanted))
            return consumed;
        return Amazon.AWSConfigs.InitializeCollections ? [] : null;
    }
}
