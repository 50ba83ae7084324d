# One module in several files: values of other files, blocks that a plan has in another order, and a module of its own.
resource "aws_appflow_flow" "contacts" {
  name = "contacts-${var.stage}"

  source_flow_config {
    connector_type         = "Salesforce"
    connector_profile_name = "crm"

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
        bucket_name   = var.bucket
        bucket_prefix = local.prefix
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
    source_fields     = ["Id"]
    destination_field = "Id"
    task_properties   = local.types

    connector_operator {
      salesforce = "NO_OP"
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["Name"]
    destination_field = "Name"
    task_properties   = local.types

    connector_operator {
      salesforce = "NO_OP"
    }
  }

  task {
    task_type     = "Validate"
    source_fields = ["Name"]

    connector_operator {
      salesforce = "VALIDATE_NON_NULL"
    }
  }

  task {
    task_type     = "Mask"
    source_fields = ["Id"]

    connector_operator {
      salesforce = "MASK_ALL"
    }

    task_properties = {
      MASK_LENGTH = "many"
      MASK_VALUE  = "*"
    }
  }

  trigger_config {
    trigger_type = "OnDemand"
  }
}

module "orders" {
  source = "./mapped"
  bucket = "Acme_Orders"
}
