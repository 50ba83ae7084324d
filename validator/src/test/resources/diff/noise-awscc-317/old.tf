resource "awscc_appflow_flow" "changes" {
  flow_name = "changes"
  source_flow_config = {
    connector_profile_name = "crm"
    connector_type         = "Salesforce"
    source_connector_properties = {
      salesforce = {
        enable_dynamic_field_update = false
        include_deleted_records     = false
        object                      = "AccountChangeEvent"
      }
    }
  }
  destination_flow_config_list = [{
    connector_type = "EventBridge"
    destination_connector_properties = {
      event_bridge = {
        object = "aws.partner/appflow/salesforce.com/123456789012"
        error_handling_config = {
          bucket_name         = "errors"
          fail_on_first_error = false
        }
      }
    }
  }]
  tasks = [
    {
      task_type          = "Filter"
      source_fields      = ["Id", "Name"]
      destination_field  = ""
      connector_operator = { salesforce = "PROJECTION" }
      task_properties    = []
    },
    {
      task_type          = "Map"
      source_fields      = ["Id"]
      destination_field  = "Id"
      connector_operator = { salesforce = "NO_OP" }
      task_properties    = []
    },
  ]
  trigger_config = {
    trigger_type = "Event"
  }
}
