resource "aws_appflow_flow" "changes" {
  name = "changes"

  source_flow_config {
    connector_profile_name = "crm"
    connector_type         = "Salesforce"
    source_connector_properties {
      salesforce {
        object = "AccountChangeEvent"
      }
    }
  }

  destination_flow_config {
    connector_type = "EventBridge"
    destination_connector_properties {
      event_bridge {
        object = "aws.partner/appflow/salesforce.com/123456789012/changes"
      }
    }
  }

  task {
    task_type     = "Map_all"
    source_fields = [""]
    connector_operator {
      salesforce = "NO_OP"
    }
  }

  trigger_config {
    trigger_type = "Event"
  }
}
