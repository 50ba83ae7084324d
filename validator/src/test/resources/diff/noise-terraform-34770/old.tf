resource "aws_appflow_flow" "invoices" {
  name = "invoices"

  source_flow_config {
    connector_profile_name = "crm"
    connector_type         = "Salesforce"
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
        bucket_name   = "lake"
        bucket_prefix = "invoices"
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
    trigger_type = "OnDemand"
  }
}
