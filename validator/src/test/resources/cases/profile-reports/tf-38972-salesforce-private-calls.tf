# hashicorp/terraform-provider-aws 38972
# The setting counts for private connections only; this one is public
resource "aws_appflow_connector_profile" "salesforce" {
  name            = "salesforce"
  connector_type  = "Salesforce"
  connection_mode = "Public"

  connector_profile_config {
    connector_profile_credentials {
      salesforce {
        refresh_token = var.refresh_token
      }
    }
    connector_profile_properties {
      salesforce {
        instance_url                                   = "https://shop.my.salesforce.com"
        use_privatelink_for_metadata_and_authorization = true
      }
    }
  }
}
