# All fields of all orders once a day, as Parquet files that are registered in the Glue Data Catalog.
resource "aws_appflow_flow" "orders" {
  name = "orders-to-lake"

  source_flow_config {
    connector_type = "S3"

    source_connector_properties {
      s3 {
        bucket_name   = "acme-orders"
        bucket_prefix = "daily"

        s3_input_format_config {
          s3_input_file_type = "CSV"
        }
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"

    destination_connector_properties {
      s3 {
        bucket_name = "acme-lake-raw"

        s3_output_format_config {
          file_type                   = "PARQUET"
          preserve_source_data_typing = true

          prefix_config {
            prefix_type      = "PATH_AND_FILENAME"
            prefix_format    = "DAY"
            prefix_hierarchy = ["SCHEMA_VERSION", "EXECUTION_ID"]
          }

          aggregation_config {
            aggregation_type = "SingleFile"
            target_file_size = 128
          }
        }
      }
    }
  }

  metadata_catalog_config {
    glue_data_catalog {
      database_name = "lake"
      role_arn      = "arn:aws:iam::123456789012:role/appflow-catalog"
      table_prefix  = "orders"
    }
  }

  task {
    task_type     = "Map_all"
    source_fields = []

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
        timezone            = "UTC"
      }
    }
  }
}
