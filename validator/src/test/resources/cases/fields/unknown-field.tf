# the lake
resource "aws_appflow_flow" "contacts" {
  name = "contacts-to-lake"

  source_flow_config {
    connector_type         = "Salesforce"
    connector_profile_name = "sf"
    source_connector_properties {
      salesforce {
        object = "Contact"
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"
    destination_connector_properties {
      s3 {
        bucket_name = aws_s3_bucket.lake.bucket
      }
    }
  }

  task {
    source_fields = ["Id", "Name", "Fax", "Email"]
    task_type     = "Filter"

    connector_operator {
      salesforce = "PROJECTION"
    }
  }

  # the key
  task {
    source_fields     = ["Id"]
    destination_field = "id" # short
    task_type         = "Map"

    task_properties = {
      "DESTINATION_DATA_TYPE" = "id"
      "SOURCE_DATA_TYPE"      = "id"
    }

    connector_operator {
      salesforce = "NO_OP"
    }
  }

  task {
    source_fields     = [var.name]
    destination_field = "full_name"
    task_type         = "Map"

    task_properties = {
      "DESTINATION_DATA_TYPE" = "string"
      "SOURCE_DATA_TYPE"      = "string"
    }

    connector_operator {
      salesforce = "NO_OP"
    }
  }

  task {
    source_fields     = ["Fax"]
    destination_field = "fax"
    task_type         = "Mask"
    task_properties = {
      "MASK_VALUE" = "*"
    }
    connector_operator {
      salesforce = "MASK_ALL"
    }
  }

  task {
    source_fields     = ["Fax"]
    destination_field = "fax"
    task_type         = "Map"
    task_properties = {
      "DESTINATION_DATA_TYPE" = "string"
      "SOURCE_DATA_TYPE"      = "string"
    }
    connector_operator {
      salesforce = "NO_OP"
    }
  }

  trigger_config {
    trigger_type = "OnDemand"
  }

  task {
    source_fields = ["Email"]
    task_type     = "Filter"
    task_properties = {
      "DATA_TYPE" = "string"
      "VALUE"     = "@example.com"
    }
    connector_operator {
      salesforce = "CONTAINS"
    }
  }

  task {
    source_fields     = ["Email"]
    destination_field = "email"
    task_type         = "Map"
    task_properties = {
      "DESTINATION_DATA_TYPE" = "string"
      "SOURCE_DATA_TYPE"      = "string"
    }
    connector_operator {
      salesforce = "NO_OP"
    }
  }
}
