"""fill.py URL CUSTOMERS ORDERS: puts CUSTOMERS x ORDERS items into the table of the load test, in batches, over four connections."""

import http.client
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

url, customers, orders = urlsplit(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
HEADERS = {
    "Content-Type": "application/x-amz-json-1.0",
    "X-Amz-Target": "DynamoDB_20120810.BatchWriteItem",
    "X-Amz-Date": "20261123T000000Z",
    "Authorization": "AWS4-HMAC-SHA256 Credential=load/20261123/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=00",
}


def item(customer, number):
    return {
        "Customer": {"S": f"customer-{customer}"}, "Number": {"N": str(number)}, "State": {"S": "open"}, "City": {"S": "Lisbon"},
        "Street": {"S": "Rua Augusta 12"}, "Total": {"N": "249.90"}, "Paid": {"BOOL": True}, "PlacedAt": {"S": "2026-11-23T10:30:00Z"},
        "Lines": {"N": "4"}, "Note": {"S": "Leave it at the door"},
    }


def put(part):
    connection = http.client.HTTPConnection(url.hostname, url.port)
    keys = [(customer, number) for customer in range(part, customers, 4) for number in range(orders)]
    for start in range(0, len(keys), 25):
        body = {"RequestItems": {"load": [{"PutRequest": {"Item": item(*key)}} for key in keys[start : start + 25]]}}
        connection.request("POST", "/", json.dumps(body), HEADERS)
        answer = connection.getresponse()
        text = answer.read()
        if answer.status != 200:
            sys.exit(f"{answer.status}: {text.decode()}")


with ThreadPoolExecutor(4) as pool:
    list(pool.map(put, range(4)))
