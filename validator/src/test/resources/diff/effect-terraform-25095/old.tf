resource "aws_appflow_flow" "orders" {
  name = "orders"

  source_flow_config {
    connector_profile_name = "crm"
    connector_type         = "Salesforce"
    source_connector_properties {
      salesforce {
        object = "Order"
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"
    destination_connector_properties {
      s3 {
        bucket_name   = "lake"
        bucket_prefix = "appflow/flow"
        s3_output_format_config {
          file_type                   = "PARQUET"
          preserve_source_data_typing = true
        }
      }
    }
  }

  task {
    task_type     = "Map_all"
    source_fields = []
    connector_operator {
      salesforce = "NO_OP"
    }
  }

  trigger_config {
    trigger_type = "Scheduled"
    trigger_properties {
      scheduled {
        data_pull_mode      = "Incremental"
        schedule_expression = "rate(1days)"
      }
    }
  }
}
