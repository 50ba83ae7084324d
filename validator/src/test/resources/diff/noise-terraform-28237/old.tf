resource "aws_appflow_flow" "test" {
  name = "test-flow"

  source_flow_config {
    connector_profile_name = "crm"
    connector_type         = "Salesforce"
    source_connector_properties {
      salesforce {
        enable_dynamic_field_update = false
        include_deleted_records     = false
        object                      = "AccountChangeEvent"
      }
    }
  }

  destination_flow_config {
    connector_type = "EventBridge"
    destination_connector_properties {
      event_bridge {
        object = "aws.partner/appflow/salesforce.com/123456789012"
      }
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["Id"]
    destination_field = "Id"
    connector_operator {
      salesforce = "NO_OP"
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["Name"]
    destination_field = "Name"
    connector_operator {
      salesforce = "NO_OP"
    }
  }

  task {
    task_type     = "Filter"
    source_fields = ["Id", "Name"]
    connector_operator {
      salesforce = "PROJECTION"
    }
  }

  trigger_config {
    trigger_type = "Event"
  }
}
