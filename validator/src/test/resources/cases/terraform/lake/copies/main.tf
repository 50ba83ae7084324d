variable "name" {
  type = string
}

resource "aws_appflow_flow" "daily" {
  name = var.name

  source_flow_config {
    connector_type = "S3"

    source_connector_properties {
      s3 {
        bucket_name   = "acme-orders"
        bucket_prefix = ""
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"

    destination_connector_properties {
      s3 {
        bucket_name = "acme-lake-raw"

        s3_output_format_config {
          file_type = "PARQUET"

          aggregation_config {
            aggregation_type = "SingleFile"
            target_file_size = "128"
          }
        }
      }
    }
  }

  task {
    task_type = "Map_all"

    connector_operator {
      s3 = "NO_OP"
    }
  }

  trigger_config {
    trigger_type = "Scheduled"

    trigger_properties {
      scheduled {
        schedule_expression = "rate(1days)"
        data_pull_mode      = "Complete"
        schedule_start_time = "2030-01-01T06:00:00Z"
        timezone            = "Europe/Berlin"
      }
    }
  }
}
