resource "aws_appflow_flow" "salesforce" {
  name = "salesforce-invoices"

  source_flow_config {
    connector_profile_name = "crm"
    connector_type         = "Salesforce"
    source_connector_properties {
      salesforce {
        object = "ap_invoice__c"
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"
    destination_connector_properties {
      s3 {
        bucket_name   = "stg-ingest"
        bucket_prefix = "salesforce"
        s3_output_format_config {
          file_type = "JSON"
          aggregation_config {
            aggregation_type = "SingleFile"
          }
        }
      }
    }
  }

  task {
    task_type     = "Map_all"
    source_fields = [""]
    connector_operator {
      salesforce = "NO_OP"
    }
    task_properties = {
      EXCLUDE_SOURCE_FIELDS_LIST = "[ ]"
    }
  }

  trigger_config {
    trigger_type = "OnDemand"
  }
}
