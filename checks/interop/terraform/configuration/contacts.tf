# A flow with hardly more than it needs: what the service adds must be no change for Terraform.
resource "aws_appflow_flow" "contacts" {
  name = "salesforce-contacts-to-s3"

  source_flow_config {
    connector_type         = "Salesforce"
    connector_profile_name = aws_appflow_connector_profile.crm.name

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
        bucket_name = "acme-lake-raw"

        s3_output_format_config {
          file_type = "JSON"
        }
      }
    }
  }

  task {
    task_type     = "Filter"
    source_fields = ["Email"]

    connector_operator {
      salesforce = "PROJECTION"
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["Email"]
    destination_field = "Email"

    connector_operator {
      salesforce = "NO_OP"
    }
  }

  trigger_config {
    trigger_type = "OnDemand"
  }
}
