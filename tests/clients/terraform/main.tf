terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "endpoint" {
  type = string
}

variable "changed" {
  type    = bool
  default = false
}

provider "aws" {
  region                      = "us-east-1"
  access_key                  = "terraform"
  secret_key                  = "secret"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
  max_retries                 = 2

  endpoints {
    dynamodb = var.endpoint
  }
}

# Everything that a table can have at its creation.
resource "aws_dynamodb_table" "orders" {
  name                        = "tf-orders"
  billing_mode                = "PAY_PER_REQUEST"
  table_class                 = var.changed ? "STANDARD_INFREQUENT_ACCESS" : "STANDARD"
  deletion_protection_enabled = !var.changed
  hash_key                    = "customer"
  range_key                   = "number"
  stream_enabled              = true
  stream_view_type            = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "customer"
    type = "S"
  }
  attribute {
    name = "number"
    type = "N"
  }
  attribute {
    name = "state"
    type = "S"
  }
  attribute {
    name = "total"
    type = "N"
  }

  global_secondary_index {
    name               = "by-state"
    hash_key           = "state"
    range_key          = "number"
    projection_type    = "INCLUDE"
    non_key_attributes = ["weight", "address"]
  }
  local_secondary_index {
    name            = "by-total"
    range_key       = "total"
    projection_type = "KEYS_ONLY"
  }
  dynamic "global_secondary_index" {
    for_each = var.changed ? ["by-total-of-state"] : []
    content {
      name            = global_secondary_index.value
      hash_key        = "state"
      range_key       = "total"
      projection_type = "ALL"
    }
  }

  on_demand_throughput {
    max_read_request_units  = var.changed ? 200 : 100
    max_write_request_units = 50
  }
  ttl {
    attribute_name = "expires"
    enabled        = true
  }
  point_in_time_recovery {
    enabled                 = true
    recovery_period_in_days = var.changed ? 7 : 35
  }
  server_side_encryption {
    enabled = true
  }
  tags = var.changed ? { team = "shop", stage = "live" } : { team = "shop", stage = "test" }
}

# Provisioned capacity, and a billing mode that changes.
resource "aws_dynamodb_table" "stores" {
  name           = "tf-stores"
  billing_mode   = var.changed ? "PAY_PER_REQUEST" : "PROVISIONED"
  read_capacity  = var.changed ? null : 5
  write_capacity = var.changed ? null : 5
  hash_key       = "id"

  attribute {
    name = "id"
    type = "S"
  }
  attribute {
    name = "city"
    type = "S"
  }

  global_secondary_index {
    name            = "by-city"
    hash_key        = "city"
    projection_type = "ALL"
    read_capacity   = var.changed ? null : 3
    write_capacity  = var.changed ? null : 3
  }
}

# A global table, whose replica goes.
resource "aws_dynamodb_table" "global" {
  name             = "tf-global"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "replica" {
    for_each = var.changed ? [] : ["eu-west-1"]
    content {
      region_name = replica.value
    }
  }
}

resource "aws_dynamodb_table_item" "store" {
  table_name = aws_dynamodb_table.stores.name
  hash_key   = aws_dynamodb_table.stores.hash_key
  item = jsonencode({
    id   = { S = "s1" }
    city = { S = var.changed ? "Bergen" : "Oslo" }
  })
}

resource "aws_dynamodb_resource_policy" "orders" {
  resource_arn = aws_dynamodb_table.orders.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "read"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:role/reader" }
      Action    = var.changed ? ["dynamodb:GetItem", "dynamodb:Query"] : ["dynamodb:GetItem"]
      Resource  = aws_dynamodb_table.orders.arn
    }]
  })
}

# Contributor Insights are left out: the provider needs the account's ID for them, which it asks of STS.
resource "aws_dynamodb_kinesis_streaming_destination" "orders" {
  table_name                               = aws_dynamodb_table.orders.name
  stream_arn                               = "arn:aws:kinesis:us-east-1:000000000000:stream/orders"
  approximate_creation_date_time_precision = var.changed ? "MILLISECOND" : "MICROSECOND"
}
