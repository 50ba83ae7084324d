# Terraform plans all of this without a word, and AppFlow refuses it.
variable "mode" {
  default = "Incremental"
}

# Not known before the apply.
resource "terraform_data" "name" {
  input = "orders"
}

# no projection, and a prefix hierarchy of fields that do not exist
resource "aws_appflow_flow" "without_projection" {
  name        = "without projection"
  description = "Everything: from A to Z"

  source_flow_config {
    connector_type         = "Salesforce"
    connector_profile_name = "crm"

    source_connector_properties {
      salesforce {
        object = terraform_data.name.output
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"

    destination_connector_properties {
      s3 {
        bucket_name = "Acme_Lake"

        s3_output_format_config {
          prefix_config {
            prefix_type      = "PATH"
            prefix_hierarchy = ["SCHEMA_VERSION", "EXECUTION_ID"]
          }

          aggregation_config {
            aggregation_type = "None"
            target_file_size = "128"
          }
        }
      }
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["Id", terraform_data.name.output]
    destination_field = "Id"

    connector_operator {
      salesforce = "NO_OP"
    }
  }

  trigger_config {
    trigger_type = "OnDemand"
  }
}

# a schedule that AppFlow does not read, and another connector's properties
resource "aws_appflow_flow" "schedule" {
  count = 1
  name  = "schedule"

  source_flow_config {
    connector_type = "Zendesk"

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
        bucket_name = terraform_data.name.output
      }
    }
  }

  task {
    task_type = "Map_all"

    connector_operator {
      zendesk = "NO_OP"
    }
  }

  trigger_config {
    trigger_type = "Scheduled"

    trigger_properties {
      scheduled {
        schedule_expression = "every day"
        data_pull_mode      = var.mode
        schedule_start_time = "2030-01-01T06:00:00Z"
      }
    }
  }
}
