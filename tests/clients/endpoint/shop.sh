#!/usr/bin/env bash
# shop.sh ENDPOINT: the AWS CLI as a program under test. It sees one table, makes another, and its SDK retries a throttled read.
set -euo pipefail
endpoint=$1
export AWS_PAGER='' AWS_MAX_ATTEMPTS=3 AWS_RETRY_MODE=standard

dynamodb() {
    "${AWS_CLI:-aws}" --endpoint-url "$endpoint" --output text dynamodb "$@"
}

expect() {
    [ "$2" = "$3" ] || { printf 'AWS CLI: %s: expected "%s", got "%s"\n' "$1" "$2" "$3" >&2; exit 1; }
}

expect list-tables orders "$(dynamodb list-tables --query 'join(`" "`, TableNames)')"
dynamodb create-table --table-name baskets --billing-mode PAY_PER_REQUEST --attribute-definitions AttributeName=id,AttributeType=S \
    --key-schema AttributeName=id,KeyType=HASH >/dev/null
dynamodb wait table-exists --table-name baskets
dynamodb put-item --table-name orders --item '{"id":{"S":"1"},"text":{"S":"smörgås"}}'
if output=$(dynamodb put-item --table-name orders --item '{"id":{"S":"1"}}' --condition-expression 'attribute_not_exists(id)' 2>&1); then
    echo "AWS CLI: the condition held" >&2
    exit 1
fi
grep -q '(ConditionalCheckFailedException)' <<<"$output" || { echo "AWS CLI: $output" >&2; exit 1; }
expect get-item smörgås "$(dynamodb get-item --table-name orders --key '{"id":{"S":"1"}}' --query Item.text.S)"
expect query 1 "$(dynamodb query --table-name orders --key-condition-expression 'id = :id' --expression-attribute-values '{":id":{"S":"1"}}' \
    --query Count)"
streams() { "${AWS_CLI:-aws}" --endpoint-url "$endpoint" --output text dynamodbstreams "$@"; }
arn=$(streams list-streams --query 'Streams[0].StreamArn')
expect describe-stream orders "$(streams describe-stream --stream-arn "$arn" --query StreamDescription.TableName)"
