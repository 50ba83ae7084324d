variable "rhythm" {
  type    = string
  default = "rate(1 hours)"
}

locals {
  fields = ["Id"]
}

resource "aws_appflow_flow" "orders" {
  name = "orders"

  trigger_config {
    trigger_type = "Scheduled"
    trigger_properties {
      scheduled {
        schedule_expression = "rate(1 hours)" // in UTC
      }
    }
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
    task_type     = "Filter"
    source_fields = ["Id"]
    connector_operator {
      salesforce = "PROJECTION"
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

resource "aws_appflow_flow" "leads" {
  name = "leads"

  trigger_config {
    trigger_type = "Scheduled"
    trigger_properties {
      scheduled {
        schedule_expression = var.rhythm // in UTC
      }
    }
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
    task_type     = "Filter"
    source_fields = local.fields
    connector_operator {
      salesforce = "PROJECTION"
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

resource "aws_appflow_flow" "cases" {
  name = "cases"

  trigger_config {
    trigger_type = "Scheduled"
    trigger_properties {
      scheduled {
        schedule_expression = "${var.rhythm}" // in UTC
      }
    }
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
    task_type     = "Filter"
    source_fields = [
      "Id", # the key
      "Age",
    ]
    connector_operator {
      salesforce = "PROJECTION"
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["a\"b"]
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

resource "aws_appflow_flow" "joined" {
  name = "joined"

  trigger_config {
    trigger_type = "Scheduled"
    trigger_properties {
      scheduled {
        schedule_expression = "rate(1hours)" 
      }
    }
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
    task_type     = "Filter"
    source_fields = concat(["Id"], [])
    connector_operator {
      salesforce = "PROJECTION"
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
