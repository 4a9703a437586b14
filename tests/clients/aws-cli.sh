#!/usr/bin/env bash
# aws-cli.sh ENDPOINT: what somebody does with the AWS CLI, against a server. Fails at the first answer that is not DynamoDB's.
set -euo pipefail
endpoint=$1
export AWS_ACCESS_KEY_ID=cli AWS_SECRET_ACCESS_KEY=secret AWS_DEFAULT_REGION=us-east-1 AWS_PAGER='' AWS_MAX_ATTEMPTS=1
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
checks=0

dynamodb() {
    "${AWS_CLI:-aws}" --endpoint-url "$endpoint" --output text dynamodb "$@"
}

expect() {
    local what=$1 wanted=$2 got=$3
    if [ "$got" != "$wanted" ]; then
        printf 'AWS CLI: %s: expected "%s", got "%s"\n' "$what" "$wanted" "$got" >&2
        exit 1
    fi
    checks=$((checks + 1))
}

refused() {
    local error=$1 output
    shift
    if output=$("$@" 2>&1); then
        echo "AWS CLI: $error was expected of: $*" >&2
        exit 1
    fi
    case $output in
        *"($error)"*) checks=$((checks + 1)) ;;
        *)
            printf 'AWS CLI: %s was expected, got: %s\n' "$error" "$output" >&2
            exit 1
            ;;
    esac
}

expect create-table cli-music "$(dynamodb create-table --table-name cli-music --billing-mode PAY_PER_REQUEST \
    --attribute-definitions AttributeName=Artist,AttributeType=S AttributeName=Song,AttributeType=S AttributeName=Year,AttributeType=N \
    --key-schema AttributeName=Artist,KeyType=HASH AttributeName=Song,KeyType=RANGE \
    --global-secondary-indexes 'IndexName=by-year,KeySchema=[{AttributeName=Year,KeyType=HASH}],Projection={ProjectionType=ALL}' \
    --query 'TableDescription.TableName')"
dynamodb wait table-exists --table-name cli-music
expect describe-table "ACTIVE by-year" "$(dynamodb describe-table --table-name cli-music \
    --query 'join(`" "`, [Table.TableStatus, Table.GlobalSecondaryIndexes[0].IndexName])')"
expect list-tables cli-music "$(dynamodb list-tables --query 'TableNames[?@==`cli-music`]')"

for number in $(seq 1 5); do
    dynamodb put-item --table-name cli-music \
        --item '{"Artist":{"S":"Grieg"},"Song":{"S":"Song '"$number"'"},"Year":{"N":"1888"},"Tags":{"SS":["a","ø"]},"Raw":{"B":"AQID"},"More":{"M":{"L":{"L":[{"NULL":true},{"BOOL":false}]}}}}'
done
expect get-item "1888 ø false" "$(dynamodb get-item --table-name cli-music --key '{"Artist":{"S":"Grieg"},"Song":{"S":"Song 3"}}' \
    --query 'join(`" "`, [Item.Year.N, Item.Tags.SS[1], to_string(Item.More.M.L.L[1].BOOL)])')"
refused ConditionalCheckFailedException dynamodb put-item --table-name cli-music \
    --item '{"Artist":{"S":"Grieg"},"Song":{"S":"Song 3"}}' --condition-expression 'attribute_not_exists(Artist)'
expect update-item "5 1889" "$(dynamodb update-item --table-name cli-music --key '{"Artist":{"S":"Grieg"},"Song":{"S":"Song 3"}}' \
    --update-expression 'SET #y = #y + :one, Plays = :five' --expression-attribute-names '{"#y":"Year"}' \
    --expression-attribute-values '{":one":{"N":"1"},":five":{"N":"5"}}' --return-values ALL_NEW \
    --query 'join(`" "`, [Attributes.Plays.N, Attributes.Year.N])')"
expect query "Song 4 Song 5" "$(dynamodb query --table-name cli-music \
    --key-condition-expression 'Artist = :a AND Song BETWEEN :from AND :to' \
    --expression-attribute-values '{":a":{"S":"Grieg"},":from":{"S":"Song 4"},":to":{"S":"Song 9"}}' --query 'join(`" "`, Items[].Song.S)')"
expect 'query in pages of two' 5 "$(dynamodb query --table-name cli-music --page-size 2 \
    --key-condition-expression 'Artist = :a' --expression-attribute-values '{":a":{"S":"Grieg"}}' --output json |
    python3 -c 'import json, sys; print(len(json.load(sys.stdin)["Items"]))')"
expect 'query of an index' 4 "$(dynamodb query --table-name cli-music --index-name by-year --select COUNT \
    --key-condition-expression '#y = :y' --expression-attribute-names '{"#y":"Year"}' --expression-attribute-values '{":y":{"N":"1888"}}' --query Count)"
expect scan 1 "$(dynamodb scan --table-name cli-music --filter-expression 'attribute_exists(Plays)' --query Count)"
dynamodb batch-write-item --request-items '{"cli-music":[{"PutRequest":{"Item":{"Artist":{"S":"Bull"},"Song":{"S":"Sæterjentens søndag"}}}},
    {"DeleteRequest":{"Key":{"Artist":{"S":"Grieg"},"Song":{"S":"Song 1"}}}}]}' >/dev/null
expect batch-get-item "Sæterjentens søndag" "$(dynamodb batch-get-item \
    --request-items '{"cli-music":{"Keys":[{"Artist":{"S":"Bull"},"Song":{"S":"Sæterjentens søndag"}},{"Artist":{"S":"Grieg"},"Song":{"S":"Song 1"}}]}}' \
    --query 'Responses."cli-music"[].Song.S')"
refused TransactionCanceledException dynamodb transact-write-items --transact-items '[{"Delete":{"TableName":"cli-music",
    "Key":{"Artist":{"S":"Bull"},"Song":{"S":"Sæterjentens søndag"}},"ConditionExpression":"attribute_exists(Plays)"}}]'
dynamodb update-time-to-live --table-name cli-music --time-to-live-specification Enabled=true,AttributeName=Expires >/dev/null
expect describe-time-to-live "ENABLED Expires" "$(dynamodb describe-time-to-live --table-name cli-music \
    --query 'join(`" "`, [TimeToLiveDescription.TimeToLiveStatus, TimeToLiveDescription.AttributeName])')"
expect execute-statement "Song 2" "$(dynamodb execute-statement \
    --statement "SELECT Song FROM \"cli-music\" WHERE Artist='Grieg' AND Song='Song 2'" --query 'Items[].Song.S')"
expect delete-item "Song 2" "$(dynamodb delete-item --table-name cli-music --key '{"Artist":{"S":"Grieg"},"Song":{"S":"Song 2"}}' \
    --return-values ALL_OLD --query Attributes.Song.S)"
refused ValidationException dynamodb get-item --table-name cli-music --key '{"Artist":{"S":""},"Song":{"S":"x"}}'
refused ResourceNotFoundException dynamodb describe-table --table-name cli-nothing
expect delete-table cli-music "$(dynamodb delete-table --table-name cli-music --query TableDescription.TableName)"
dynamodb wait table-not-exists --table-name cli-music
echo "AWS CLI: $checks checks passed"
