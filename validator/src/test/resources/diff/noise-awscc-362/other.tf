resource "awscc_appflow_flow" "output" {
  flow_name   = "output"
  description = null
  source_flow_config = {
    connector_profile_name = null
    connector_type         = "S3"
    source_connector_properties = {
      s3         = { bucket_name = "etl-in", bucket_prefix = "raw" }
      salesforce = null
      zendesk    = null
    }
  }
  destination_flow_config_list = [{
    connector_profile_name = null
    connector_type         = "S3"
    destination_connector_properties = {
      event_bridge = null
      s3 = {
        bucket_name             = "etl-out"
        bucket_prefix           = "appflow-out"
        s3_output_format_config = { prefix_config = {} }
      }
      zendesk = null
    }
  }]
  tasks = [{
    task_type          = "Map"
    source_fields      = ["id"]
    destination_field  = "id"
    connector_operator = { s3 = "NO_OP" }
  }]
  trigger_config = {
    trigger_type = "OnDemand"
  }
}
