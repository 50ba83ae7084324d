resource "awscc_appflow_flow" "orders" {
  flow_name = "orders"

  trigger_config = {
    trigger_type = "OnDemand"
  }

  source_flow_config = {
    connector_type         = "Salesforce"
    connector_profile_name = "sf"
    source_connector_properties = {
      salesforce = { object = "Account" }
    }
  }

  destination_flow_config_list = [{
    connector_type = "S3"
    destination_connector_properties = {
      s3 = { bucket_name = "orders-out" }
    }
  }]

  tasks = [
    {
      task_type          = "Map"
      source_fields      = ["Id"]
      destination_field  = "Id"
      connector_operator = { salesforce = "NO_OP" }
      task_properties = [
        { key = "SOURCE_DATA_TYPE", value = "id" },
        { key = "DESTINATION_DATA_TYPE", value = "string" },
      ]
    },
  ]
}
