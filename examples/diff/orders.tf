variable "lake" {
  default = "acme-lake"
}

resource "aws_appflow_flow" "orders" {
  name        = "orders-to-lake"
  description = "Copies won opportunities to the data lake"

  source_flow_config {
    connector_type         = "Salesforce"
    connector_profile_name = "crm-production"
    incremental_pull_config {
      datetime_type_field_name = "SystemModstamp"
    }
    source_connector_properties {
      salesforce {
        object = "Opportunity"
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"
    destination_connector_properties {
      s3 {
        bucket_name   = var.lake
        bucket_prefix = "orders"
        s3_output_format_config {
          file_type = "PARQUET"
        }
      }
    }
  }

  task {
    task_type     = "Filter"
    source_fields = ["Id", "Amount", "StageName", "CloseDate"]
    connector_operator {
      salesforce = "PROJECTION"
    }
  }

  task {
    task_type     = "Filter"
    source_fields = ["StageName"]
    connector_operator {
      salesforce = "EQUAL_TO"
    }
    task_properties = {
      DATA_TYPE = "string"
      VALUE     = "Closed Won"
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["Id"]
    destination_field = "id"
    connector_operator {
      salesforce = "NO_OP"
    }
    task_properties = {
      SOURCE_DATA_TYPE      = "id"
      DESTINATION_DATA_TYPE = "string"
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["Amount"]
    destination_field = "amount"
    connector_operator {
      salesforce = "NO_OP"
    }
    task_properties = {
      SOURCE_DATA_TYPE      = "currency"
      DESTINATION_DATA_TYPE = "double"
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["CloseDate"]
    destination_field = "closed_on"
    connector_operator {
      salesforce = "NO_OP"
    }
    task_properties = {
      SOURCE_DATA_TYPE      = "date"
      DESTINATION_DATA_TYPE = "date"
    }
  }

  trigger_config {
    trigger_type = "Scheduled"
    trigger_properties {
      scheduled {
        schedule_expression = "rate(1hours)"
        data_pull_mode      = "Incremental"
      }
    }
  }

  tags = {
    team = "data-platform"
  }
}
