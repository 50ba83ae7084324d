# hashicorp/terraform-provider-aws 35779
# There is no such connector type: SharePoint is a custom connector by AWS
resource "aws_appflow_connector_profile" "sharepoint" {
  name            = "sharepoint"
  connector_type  = "SharePoint"
  connection_mode = "Public"

  connector_profile_config {
    connector_profile_credentials {
      custom_connector {
        authentication_type = "OAUTH2"
        oauth2 {
          access_token = var.access_token
        }
      }
    }
    connector_profile_properties {
      custom_connector {
        profile_properties = {
          tenant_id = "shop"
        }
      }
    }
  }
}
