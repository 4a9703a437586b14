-- requests.lua: the requests of the load test, unsigned but with a header of the right form. Arguments: put, get or query.
local texts = {}
local made = 0
local threads = 0

local headers = {
  ["Content-Type"] = "application/x-amz-json-1.0",
  ["X-Amz-Date"] = "20261123T000000Z",
  ["Authorization"] = "AWS4-HMAC-SHA256 Credential=load/20261123/us-east-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=0000000000000000000000000000000000000000000000000000000000000000",
}

local item = [["Customer":{"S":"customer-%d"},"Number":{"N":"%d"},"State":{"S":"open"},"City":{"S":"Lisbon"},"Street":{"S":"Rua Augusta 12"},"Total":{"N":"249.90"},"Paid":{"BOOL":true},"PlacedAt":{"S":"2026-11-23T10:30:00Z"},"Lines":{"N":"4"},"Note":{"S":"Leave it at the door"}]]

local requests = {
  put = { "PutItem", function(n) return '{"TableName":"load","Item":{' .. item:format(n % 1000, n / 1000 % 10) .. "}}" end },
  get = { "GetItem", function(n) return ('{"TableName":"load","Key":{"Customer":{"S":"customer-%d"},"Number":{"N":"%d"}}}'):format(n % 1000, n / 1000 % 10) end },
  query = {
    "Query",
    function(n) return ('{"TableName":"load","KeyConditionExpression":"Customer = :c","ExpressionAttributeValues":{":c":{"S":"customer-%d"}}}'):format(n % 1000) end,
  },
}

function setup(thread)
  thread:set("first", threads * 5003)
  threads = threads + 1
end

-- Made beforehand, so that the load generator takes little of the machine.
function init(args)
  local name, body = unpack(requests[args[1]])
  headers["X-Amz-Target"] = "DynamoDB_20120810." .. name
  for n = 1, 2000 do
    texts[n] = wrk.format("POST", "/", headers, body(first + n))
  end
end

function request()
  made = made % 2000 + 1
  return texts[made]
end

-- Answers that are not 200 are counted by wrk: "Non-2xx or 3xx responses".
