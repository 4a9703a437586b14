"""boto.py ENDPOINT: what a Python program does with boto3, against a server: the client, the resource, paginators, waiters and streams."""

import sys
from decimal import Decimal

import boto3
from boto3.dynamodb.conditions import Attr, Key
from boto3.dynamodb.types import Binary
from botocore.config import Config
from botocore.exceptions import ClientError

endpoint = sys.argv[1]
settings = {
    "endpoint_url": endpoint,
    "region_name": "us-east-1",
    "aws_access_key_id": "boto",
    "aws_secret_access_key": "secret",
    "config": Config(retries={"max_attempts": 0}),
}
client = boto3.client("dynamodb", **settings)
resource = boto3.resource("dynamodb", **settings)
streams = boto3.client("dynamodbstreams", **settings)
checks = 0


def expect(what, wanted, got):
    global checks
    if wanted != got:
        sys.exit(f"boto3: {what}: expected {wanted!r}, got {got!r}")
    checks += 1


def refused(code, call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        expect("error code", code, error.response["Error"]["Code"])
        expect("status", 400, error.response["ResponseMetadata"]["HTTPStatusCode"])
        return error.response
    sys.exit(f"boto3: {code} was expected")


table = resource.create_table(
    TableName="boto-orders",
    BillingMode="PAY_PER_REQUEST",
    AttributeDefinitions=[
        {"AttributeName": "customer", "AttributeType": "S"},
        {"AttributeName": "number", "AttributeType": "N"},
        {"AttributeName": "state", "AttributeType": "S"},
    ],
    KeySchema=[{"AttributeName": "customer", "KeyType": "HASH"}, {"AttributeName": "number", "KeyType": "RANGE"}],
    GlobalSecondaryIndexes=[
        {"IndexName": "by-state", "KeySchema": [{"AttributeName": "state", "KeyType": "HASH"}], "Projection": {"ProjectionType": "KEYS_ONLY"}}
    ],
    StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
)
table.wait_until_exists()

order = {
    "customer": "acme",
    "number": Decimal(1),
    "state": "open",
    "total": Decimal("12345678901234567890.123456789"),
    "tags": {"a", "b"},
    "amounts": {Decimal(1), Decimal("2.5")},
    "blobs": {Binary(b"\x00\xff")},
    "parts": [{"article": "lamp", "count": Decimal(2)}, None, True],
    "note": "smörgås \U0001f600 \"quoted\" \\ \u2028",
    "blank": "",
}
table.put_item(Item=order)
expect("the item again", order, table.get_item(Key={"customer": "acme", "number": 1}, ConsistentRead=True)["Item"])
expect("no item", False, "Item" in table.get_item(Key={"customer": "acme", "number": 2}))

with table.batch_writer() as batch:
    for number in range(2, 62):
        batch.put_item({"customer": "acme", "number": number, "state": "open" if number % 2 else "done", "text": "x" * 1000})
pages = list(
    client.get_paginator("query").paginate(
        TableName="boto-orders",
        KeyConditionExpression="customer = :c",
        ExpressionAttributeValues={":c": {"S": "acme"}},
        PaginationConfig={"PageSize": 25},
    )
)
expect("pages", [25, 25, 11], [len(page["Items"]) for page in pages if page["Items"]])
expect("query of the index", 31, table.query(IndexName="by-state", KeyConditionExpression=Key("state").eq("open"), Select="COUNT")["Count"])
found = table.query(
    KeyConditionExpression=Key("customer").eq("acme") & Key("number").gt(55),
    FilterExpression=Attr("state").eq("open") & Attr("text").size().eq(1000),
    ScanIndexForward=False,
    ProjectionExpression="#n",
    ExpressionAttributeNames={"#n": "number"},
)
expect("filter", [61, 59, 57], [int(item["number"]) for item in found["Items"]])
updated = table.update_item(
    Key={"customer": "acme", "number": 1},
    UpdateExpression="SET #s = :done, parts[0].#c = parts[0].#c + :one REMOVE blank ADD tags :tags",
    ConditionExpression=Attr("state").eq("open"),
    ExpressionAttributeNames={"#s": "state", "#c": "count"},
    ExpressionAttributeValues={":done": "done", ":one": 1, ":tags": {"c"}},
    ReturnValues="ALL_NEW",
    ReturnConsumedCapacity="INDEXES",
)
expect("update", ("done", Decimal(3), {"a", "b", "c"}), (updated["Attributes"]["state"], updated["Attributes"]["parts"][0]["count"], updated["Attributes"]["tags"]))
expect("capacity is a number", True, updated["ConsumedCapacity"]["CapacityUnits"] > 0)

refusal = refused(
    "ConditionalCheckFailedException",
    client.delete_item,
    TableName="boto-orders",
    Key={"customer": {"S": "acme"}, "number": {"N": "1"}},
    ConditionExpression="attribute_not_exists(customer)",
)
expect("message", "The conditional request failed", refusal["Error"]["Message"])
refusal = refused(
    "TransactionCanceledException",
    client.transact_write_items,
    TransactItems=[
        {"Put": {"TableName": "boto-orders", "Item": {"customer": {"S": "b"}, "number": {"N": "1"}}}},
        {
            "ConditionCheck": {
                "TableName": "boto-orders",
                "Key": {"customer": {"S": "acme"}, "number": {"N": "1"}},
                "ConditionExpression": "attribute_not_exists(customer)",
            }
        },
    ],
)
expect("reasons", ["None", "ConditionalCheckFailed"], [reason["Code"] for reason in refusal["CancellationReasons"]])
refused("ResourceNotFoundException", client.describe_table, TableName="boto-nothing")
refused("ValidationException", client.put_item, TableName="boto-orders", Item={"customer": {"S": "no number"}})
refused("ResourceInUseException", client.create_table, TableName="boto-orders", BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": "a", "AttributeType": "S"}], KeySchema=[{"AttributeName": "a", "KeyType": "HASH"}])

stream = client.describe_table(TableName="boto-orders")["Table"]["LatestStreamArn"]
shard = streams.describe_stream(StreamArn=stream)["StreamDescription"]["Shards"][0]
iterator = streams.get_shard_iterator(StreamArn=stream, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
records = []
while iterator and len(records) < 62:
    answer = streams.get_records(ShardIterator=iterator, Limit=40)
    records += answer["Records"]
    iterator = answer.get("NextShardIterator") if answer["Records"] else None
expect("stream records", ["INSERT"] * 61 + ["MODIFY"], [record["eventName"] for record in records])
expect("images", ("open", "done"), (records[-1]["dynamodb"]["OldImage"]["state"]["S"], records[-1]["dynamodb"]["NewImage"]["state"]["S"]))

expect("scan of all", 61, sum(page["Count"] for page in client.get_paginator("scan").paginate(TableName="boto-orders")))
table.delete_item(Key={"customer": "acme", "number": 1})
table.delete()
table.wait_until_not_exists()
print(f"boto3: {checks} checks passed")
