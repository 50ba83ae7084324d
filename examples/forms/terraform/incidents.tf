variable "bucket" {
  type = string
}

resource "aws_appflow_flow" "incidents" {
  name    = "incidents-to-lake"
  kms_arn = aws_kms_key.lake.arn

  trigger_config {
    trigger_type = "Scheduled"
  }

  source_flow_config {
    connector_type         = "Servicenow"
    connector_profile_name = "service-desk"

    source_connector_properties {
      service_now {
        object = "incident"
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"

    destination_connector_properties {
      s3 {
        bucket_name = var.bucket

        s3_output_format_config {
          file_type = "JSON"
        }
      }
    }
  }

  task {
    task_type     = "Map_all"
    source_fields = []

    connector_operator {
      service_now = "NO_OP"
    }
  }
}
