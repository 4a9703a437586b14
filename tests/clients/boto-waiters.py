"""boto-waiters.py ENDPOINT: lets every waiter of boto3 for DynamoDB end, against a server."""

import sys
import time

import boto3
from botocore.config import Config

endpoint = sys.argv[1]
client = boto3.client(
    "dynamodb",
    endpoint_url=endpoint,
    region_name="us-east-1",
    aws_access_key_id="boto",
    aws_secret_access_key="secret",
    config=Config(retries={"max_attempts": 0}),
)
TABLE = "waited-orders"
STREAM = "arn:aws:kinesis:us-east-1:000000000000:stream/orders"
KEYS = {
    "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
    "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
    "BillingMode": "PAY_PER_REQUEST",
}


def wait(name, **arguments):
    """Waits with a waiter of this version of boto3, or until a condition of its own holds where there is none."""
    client.get_waiter(name).wait(WaiterConfig={"Delay": 1, "MaxAttempts": 20}, **arguments)


def until(what, condition):
    for _ in range(20):
        if condition():
            return
        time.sleep(1)
    sys.exit(f"boto3 {boto3.__version__}: {what} did not end")


def table():
    client.create_table(TableName=TABLE, **KEYS)
    wait("table_exists", TableName=TABLE)
    client.put_item(TableName=TABLE, Item={"id": {"S": "1"}})


def backup():
    arn = client.create_backup(TableName=TABLE, BackupName="waited")["BackupDetails"]["BackupArn"]
    until("the backup", lambda: client.describe_backup(BackupArn=arn)["BackupDescription"]["BackupDetails"]["BackupStatus"] == "AVAILABLE")
    client.restore_table_from_backup(TargetTableName="waited-restored", BackupArn=arn)
    wait("table_exists", TableName="waited-restored")
    client.delete_backup(BackupArn=arn)


def insights():
    client.update_contributor_insights(TableName=TABLE, ContributorInsightsAction="ENABLE")
    if "contributor_insights_enabled" in client.waiter_names:
        wait("contributor_insights_enabled", TableName=TABLE)
    status = client.describe_contributor_insights(TableName=TABLE)["ContributorInsightsStatus"]
    assert status == "ENABLED", status


def kinesis():
    client.enable_kinesis_streaming_destination(TableName=TABLE, StreamArn=STREAM)
    if "kinesis_streaming_destination_active" in client.waiter_names:
        wait("kinesis_streaming_destination_active", TableName=TABLE)
    destinations = client.describe_kinesis_streaming_destination(TableName=TABLE)["KinesisDataStreamDestinations"]
    assert [destination["DestinationStatus"] for destination in destinations] == ["ACTIVE"], destinations


def transfers():
    client.update_continuous_backups(TableName=TABLE, PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True})
    source = client.describe_table(TableName=TABLE)["Table"]["TableArn"]
    arn = client.export_table_to_point_in_time(TableArn=source, S3Bucket="waited")["ExportDescription"]["ExportArn"]
    if "export_completed" in client.waiter_names:
        wait("export_completed", ExportArn=arn)
    until("the export", lambda: client.describe_export(ExportArn=arn)["ExportDescription"]["ExportStatus"] == "COMPLETED")
    manifest = client.describe_export(ExportArn=arn)["ExportDescription"]["ExportManifest"]
    arn = client.import_table(
        S3BucketSource={"S3Bucket": "waited", "S3KeyPrefix": manifest.rpartition("/")[0] + "/data/"},
        InputFormat="DYNAMODB_JSON",
        InputCompressionType="GZIP",
        TableCreationParameters={"TableName": "waited-imported", **KEYS},
    )["ImportTableDescription"]["ImportArn"]
    if "import_completed" in client.waiter_names:
        wait("import_completed", ImportArn=arn)
    until("the import", lambda: client.describe_import(ImportArn=arn)["ImportTableDescription"]["ImportStatus"] == "COMPLETED")
    assert client.get_item(TableName="waited-imported", Key={"id": {"S": "1"}})["Item"] == {"id": {"S": "1"}}


known = {
    "table_exists",
    "table_not_exists",
    "contributor_insights_enabled",
    "export_completed",
    "import_completed",
    "kinesis_streaming_destination_active",
}
if other := set(client.waiter_names) - known:
    sys.exit(f"boto3 {boto3.__version__}: no check of the waiters {', '.join(sorted(other))}")
for step in (table, backup, insights, kinesis, transfers):
    step()
for name in (TABLE, "waited-restored", "waited-imported"):
    client.delete_table(TableName=name)
    wait("table_not_exists", TableName=name)
print(f"boto3 {boto3.__version__}: {len(client.waiter_names)} waiters ended: {', '.join(client.waiter_names)}")
