resource "aws_appflow_flow" "invoices" {
  name = "invoices"

  trigger_config {
    trigger_type = "OnDemand"
  }

  source_flow_config {
    connector_type         = "Salesforce"
    connector_profile_name = var.profile
    source_connector_properties {
      salesforce {
        object = "Invoice__c"
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"
    destination_connector_properties {
      s3 {
        bucket_name = "acme-invoices-lake"
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
}
