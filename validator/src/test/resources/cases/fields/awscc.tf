resource "awscc_appflow_flow" "contacts" {
  flow_name      = "contacts-to-lake"
  trigger_config = { trigger_type = "OnDemand" }
  source_flow_config = {
    connector_type              = "Salesforce"
    connector_profile_name      = "sf"
    source_connector_properties = { salesforce = { object = "Contact" } }
  }
  destination_flow_config_list = [{
    connector_type                   = "S3"
    destination_connector_properties = { s3 = { bucket_name = "lake" } }
  }]
  tasks = [
    {
      task_type          = "Filter"
      source_fields      = ["Id", "Name", "Fax", "Email"]
      connector_operator = { salesforce = "PROJECTION" }
    },
    {
      task_type          = "Map"
      source_fields      = ["Id"]
      destination_field  = "id"
      connector_operator = { salesforce = "NO_OP" }
      task_properties = [
        { key = "SOURCE_DATA_TYPE", value = "id" },
        { key = "DESTINATION_DATA_TYPE", value = "id" },
      ]
    },
    {
      task_type          = "Map"
      source_fields      = ["Fax"]
      destination_field  = "fax"
      connector_operator = { salesforce = "NO_OP" }
      task_properties = [
        { key = "SOURCE_DATA_TYPE", value = "string" },
        { key = "DESTINATION_DATA_TYPE", value = "string" },
      ]
    },
    {
      task_type          = "Map"
      source_fields      = ["Email"]
      destination_field  = "email"
      connector_operator = { salesforce = "NO_OP" }
      task_properties = [
        { key = "SOURCE_DATA_TYPE", value = "string" },
        { key = "DESTINATION_DATA_TYPE", value = "string" },
      ]
    },
  ]
}
