terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.40"
    }
  }

  backend "s3" {
    bucket = "acme-terraform-state"
    key    = "appflow/orders.tfstate"
  }
}

provider "aws" {
  region = var.region
}

provider "aws" {
  alias  = "dr"
  region = "eu-west-1"
}

variable "region" {
  type    = string
  default = "eu-central-1"

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.region))
    error_message = "The region ${var.region} is none."
  }
}

variable "fields" {
  type = map(object({
    type     = string
    required = optional(bool, false)
  }))
  default = {
    Id     = { type = "id" }
    Amount = { type = "double", required = true }
  }
}

locals {
  prefix = "orders/${var.region}"
  names  = ["Id", "Amount", "CloseDate"]
  tags = merge(var.tags, {
    Team = "data" # who is called at night
    Cost = "4711"
  })
  policy = <<-JSON
    {
      "Effect": "Allow",
      "Resource": "arn:aws:s3:::acme-lake/*"
    }
  JSON
}

module "lake" {
  source   = "./modules/lake"
  for_each = toset(["raw", "curated"])
  name     = each.key

  providers = {
    aws = aws.dr
  }
}

# The nightly copy of the orders.
resource "aws_appflow_flow" "orders" {
  name        = "salesforce-orders-to-s3"
  description = "Copies \"orders\" to the lake\n"
  kms_arn     = aws_kms_key.lake[0].arn
  count       = var.enabled ? 1 : 0

  source_flow_config {
    connector_type         = "Salesforce"
    api_version            = "58.0"
    connector_profile_name = "crm-${terraform.workspace}"

    incremental_pull_config {
      datetime_type_field_name = "LastModifiedDate"
    }

    source_connector_properties {
      salesforce {
        object                      = "Order"
        enable_dynamic_field_update = false
        include_deleted_records     = true
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"

    destination_connector_properties {
      s3 {
        bucket_name   = module.lake["raw"].bucket
        bucket_prefix = local.prefix

        s3_output_format_config {
          file_type                   = "PARQUET"
          preserve_source_data_typing = true

          aggregation_config {
            aggregation_type = "SingleFile"
            target_file_size = 128
          }

          prefix_config {
            prefix_type      = "PATH_AND_FILENAME"
            prefix_format    = "DAY"
            prefix_hierarchy = ["SCHEMA_VERSION", "EXECUTION_ID", ]
          }
        }
      }
    }
  }

  task {
    task_type     = "Filter"
    source_fields = local.names

    connector_operator { salesforce = "PROJECTION" }
  }

  dynamic "task" {
    for_each = var.fields
    iterator = field

    content {
      task_type         = "Map"
      source_fields     = [field.key]
      destination_field = lower(field.key)

      task_properties = {
        "SOURCE_DATA_TYPE"      = field.value.type
        "DESTINATION_DATA_TYPE" = field.value.type
      }

      connector_operator {
        salesforce = "NO_OP"
      }
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["CloseDate"]
    destination_field = "close_date"

    task_properties = {
      SOURCE_DATA_TYPE : "date", DESTINATION_DATA_TYPE : "date"
    }

    connector_operator {
      salesforce = "NO_OP"
    }
  }

  trigger_config {
    trigger_type = "Scheduled"

    trigger_properties {
      scheduled {
        schedule_expression  = "rate(1days)"
        data_pull_mode       = "Incremental"
        schedule_start_time  = timeadd(timestamp(), "1h")
        first_execution_from = null
        schedule_offset      = -0
        timezone             = "Europe/Berlin"
      }
    }
  }

  tags = local.tags

  lifecycle {
    ignore_changes  = [tags, trigger_config[0].trigger_properties[0].scheduled[0].schedule_start_time]
    prevent_destroy = true
  }

  provisioner "local-exec" {
    command = "echo done"
  }

  provisioner "local-exec" {
    when    = destroy
    command = <<EOT
echo "%{if var.loud}GONE%{else}gone%{endif}"
echo "$${HOME}"
EOT
  }
}

output "arn" {
  value = one(aws_appflow_flow.orders[*].arn)
}
