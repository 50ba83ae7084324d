resource "aws_appflow_flow" "contacts" {
  name = "contacts"

  source_flow_config {
    connector_profile_name = "crm"
    connector_type         = "Salesforce"
    source_connector_properties {
      salesforce {
        object                      = "Contact"
        enable_dynamic_field_update = false
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"
    destination_connector_properties {
      s3 {
        bucket_name   = "lake"
        bucket_prefix = "contacts"
        s3_output_format_config {
          file_type                   = "PARQUET"
          preserve_source_data_typing = true
          aggregation_config {
            target_file_size = 512
          }
          prefix_config {
            prefix_hierarchy = ["SCHEMA_VERSION"]
          }
        }
      }
    }
  }

  task {
    task_type     = "Filter"
    source_fields = ["Id", "Email", "IsActive__c"]
    connector_operator {
      salesforce = "PROJECTION"
    }
  }

  task {
    task_type     = "Filter"
    source_fields = ["IsActive__c"]
    connector_operator {
      salesforce = "EQUAL_TO"
    }
    task_properties = {
      DATA_TYPE = "boolean"
      VALUE     = "true"
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["Id"]
    destination_field = "Id"
    connector_operator {
      salesforce = "NO_OP"
    }
    task_properties = {
      SOURCE_DATA_TYPE      = "id"
      DESTINATION_DATA_TYPE = "id"
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["Email"]
    destination_field = "Email"
    connector_operator {
      salesforce = "NO_OP"
    }
    task_properties = {
      SOURCE_DATA_TYPE      = "email"
      DESTINATION_DATA_TYPE = "email"
    }
  }

  trigger_config {
    trigger_type = "OnDemand"
  }
}
