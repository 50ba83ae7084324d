resource "aws_appflow_flow" "orders" {
  name = "orders"

  trigger_config {
    trigger_type = "OnDemand"
  }

  source_flow_config {
    connector_type         = "Salesforce"
    connector_profile_name = "sf"
    source_connector_properties {
      salesforce {
        object = "Account"
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"
    destination_connector_properties {
      s3 {
        bucket_name = "orders-out"
      }
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["Id"]
    destination_field = "Id"
    task_properties = {
      SOURCE_DATA_TYPE      = "string"
      DESTINATION_DATA_TYPE = "string"
    }
    connector_operator {
      salesforce = "NO_OP"
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["Name"]
    destination_field = "Name"
    task_properties = {
      SOURCE_DATA_TYPE      = "string"
      DESTINATION_DATA_TYPE = "string"
    }
    connector_operator {
      salesforce = "NO_OP"
    }
  }
}

resource "aws_appflow_flow" "referenced" {
  name = "referenced"

  trigger_config {
    trigger_type = "OnDemand"
  }

  source_flow_config {
    connector_type         = "Salesforce"
    connector_profile_name = "sf"
    source_connector_properties {
      salesforce {
        object = "Account"
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"
    destination_connector_properties {
      s3 {
        bucket_name = "orders-out"
      }
    }
  }

  task {
    task_type         = "Map"
    source_fields     = [var.field]
    destination_field = "Id"
    task_properties = {
      SOURCE_DATA_TYPE      = "string"
      DESTINATION_DATA_TYPE = "string"
    }
    connector_operator {
      salesforce = "NO_OP"
    }
  }
}
