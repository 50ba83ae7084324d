resource "aws_appflow_flow" "crm" {
  name = "crm-orders"

  source_flow_config {
    connector_type         = "S3"
    source_connector_properties {
      s3 {
        bucket_name   = "shop-inbox"
        bucket_prefix = "orders"
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"
    destination_connector_properties {
      s3 {
        bucket_name = "shop-lake"
      }
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
  }
}
