"""shop.py ENDPOINT: boto3 as a program under test. It sees one table, makes another, reads a stream, and retries a throttled read."""

import sys

import boto3
from boto3.dynamodb.conditions import Key
from botocore.config import Config
from botocore.exceptions import ClientError

settings = {"endpoint_url": sys.argv[1], "config": Config(retries={"max_attempts": 3, "mode": "standard"})}
client = boto3.client("dynamodb", **settings)
resource = boto3.resource("dynamodb", **settings)
streams = boto3.client("dynamodbstreams", **settings)


def expect(what, wanted, got):
    if wanted != got:
        sys.exit(f"boto3: {what}: expected {wanted!r}, got {got!r}")


expect("tables", ["orders"], client.list_tables()["TableNames"])
resource.create_table(
    TableName="baskets",
    BillingMode="PAY_PER_REQUEST",
    AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
    KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
).wait_until_exists()
orders = resource.Table("orders")
order = {"id": "1", "text": "smörgås", "tags": {"a", "b"}}
orders.put_item(Item=order)
try:
    orders.put_item(Item=order, ConditionExpression="attribute_not_exists(id)")
    sys.exit("boto3: the condition held")
except ClientError as error:
    expect("error", "ConditionalCheckFailedException", error.response["Error"]["Code"])
expect("item", order, orders.get_item(Key={"id": "1"})["Item"])
expect("query", [order], orders.query(KeyConditionExpression=Key("id").eq("1"))["Items"])

stream = streams.list_streams(TableName="orders")["Streams"][0]
expect("table of the stream", "orders", stream["TableName"])
described = streams.describe_stream(StreamArn=stream["StreamArn"])["StreamDescription"]
iterator = streams.get_shard_iterator(
    StreamArn=stream["StreamArn"], ShardId=described["Shards"][0]["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
records = streams.get_records(ShardIterator=iterator)["Records"]
expect("records", [("INSERT", "1")], [(record["eventName"], record["dynamodb"]["Keys"]["id"]["S"]) for record in records])
