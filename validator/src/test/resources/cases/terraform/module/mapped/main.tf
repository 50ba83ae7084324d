variable "bucket" {
  type = string
}

resource "aws_appflow_flow" "orders" {
  name = "orders"

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
        bucket_name = var.bucket
      }
    }
  }

  task {
    task_type     = "Map_all"
    source_fields = ["Id"]
  }

  trigger_config {
    trigger_type = "OnDemand"
  }
}
