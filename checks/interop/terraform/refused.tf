# A flow whose tasks map a field that no projection chooses.
resource "aws_appflow_flow" "refused" {
  name = "without-projection"

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
      }
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["Id"]
    destination_field = "Id"

    connector_operator {
      salesforce = "NO_OP"
    }
  }

  trigger_config {
    trigger_type = "OnDemand"
  }
}

# The provider sends empty strings for the arguments that are left out here.
resource "aws_appflow_connector_profile" "refused" {
  name            = "warehouse"
  connector_type  = "Redshift"
  connection_mode = "Public"

  connector_profile_config {
    connector_profile_credentials {
      redshift {
        username = "loader"
        password = "secret"
      }
    }

    connector_profile_properties {
      redshift {
        bucket_name  = "acme-lake-raw"
        database_url = "jdbc:redshift://warehouse.example.com:5439/lake"
        role_arn     = "arn:aws:iam::123456789012:role/warehouse"
      }
    }
  }
}
