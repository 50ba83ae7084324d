# Flows as people write them: variables, locals, for_each, dynamic blocks and a module.
variable "bucket" {
  default = "acme-lake-raw"
}

variable "fields" {
  type    = list(string)
  default = ["Id", "Name"]
}

variable "key" {
  type    = string
  default = null
}

locals {
  objects = toset(["Account", "Contact"])
  prefix  = "crm-${var.bucket}"
}

resource "aws_appflow_connector_profile" "crm" {
  name            = "crm-production"
  connector_type  = "Salesforce"
  connection_mode = "Public"

  connector_profile_config {
    connector_profile_credentials {
      salesforce {
        access_token  = "access"
        refresh_token = "refresh"
      }
    }

    connector_profile_properties {
      salesforce {
        instance_url = "https://crm.example.com"
      }
    }
  }
}

resource "aws_appflow_flow" "crm" {
  for_each = local.objects

  name    = "crm-${lower(each.key)}"
  kms_arn = var.key

  source_flow_config {
    connector_type         = "Salesforce"
    connector_profile_name = aws_appflow_connector_profile.crm.name

    source_connector_properties {
      salesforce {
        object = each.key
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"

    destination_connector_properties {
      s3 {
        bucket_name   = var.bucket
        bucket_prefix = local.prefix

        s3_output_format_config {
          file_type = "JSON"

          prefix_config {
            prefix_type = "PATH"
          }
        }
      }
    }
  }

  task {
    task_type     = "Filter"
    source_fields = var.fields

    connector_operator {
      salesforce = "PROJECTION"
    }
  }

  dynamic "task" {
    for_each = var.fields

    content {
      task_type         = "Map"
      source_fields     = [task.value]
      destination_field = task.value

      connector_operator {
        salesforce = "NO_OP"
      }
    }
  }

  trigger_config {
    trigger_type = "OnDemand"
  }

  tags = {
    stage = "test"
  }

  lifecycle {
    ignore_changes = [description]
  }
}

module "copies" {
  source = "./copies"
  count  = 2

  name = "copy-${count.index}"
}
