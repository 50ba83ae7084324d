# A flow from Salesforce with the profile that it needs. The variables are what the checks change.
variable "instance" {
  default = "https://crm.example.com"
}

variable "description" {
  default = "Copies accounts to the data lake"
}

variable "team" {
  default = "data-platform"
}

variable "fields" {
  type    = list(string)
  default = ["Id", "Name"]
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
        instance_url = var.instance
      }
    }
  }
}

resource "aws_appflow_flow" "accounts" {
  name        = "salesforce-accounts-to-s3"
  description = var.description

  source_flow_config {
    connector_type         = "Salesforce"
    connector_profile_name = aws_appflow_connector_profile.crm.name

    source_connector_properties {
      salesforce {
        object = "Account"
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"

    destination_connector_properties {
      s3 {
        bucket_name   = "acme-lake-raw"
        bucket_prefix = "crm/account"

        s3_output_format_config {
          file_type = "JSON"

          prefix_config {
            prefix_type   = "PATH"
            prefix_format = "DAY"
          }

          aggregation_config {
            aggregation_type = "None"
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

      task_properties = {
        SOURCE_DATA_TYPE      = "string"
        DESTINATION_DATA_TYPE = "string"
      }
    }
  }

  trigger_config {
    trigger_type = "OnDemand"
  }

  tags = {
    team  = var.team
    stage = "test"
  }
}
