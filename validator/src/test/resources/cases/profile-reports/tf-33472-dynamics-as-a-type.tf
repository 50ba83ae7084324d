# hashicorp/terraform-provider-aws 33472
# There is no such connector type: users look for one, although the console sends CustomConnector
resource "aws_appflow_connector_profile" "dynamics" {
  name            = "dynamics"
  connector_type  = "MicrosoftDynamics365"
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
        oauth2_properties {
          oauth2_grant_type = "AUTHORIZATION_CODE"
          token_url         = "https://login.microsoftonline.com/common/oauth2/v2.0/token"
        }
      }
    }
  }
}
