# hashicorp/terraform-provider-aws 34422
# CreateConnectorProfile: ConnectorServerException, Got error from connector (the vendor's, for want of a token)
resource "aws_appflow_connector_profile" "hubspot" {
  name            = "hubspot"
  connector_type  = "CustomConnector"
  connector_label = "HubSpot"
  connection_mode = "Public"

  connector_profile_config {
    connector_profile_credentials {
      custom_connector {
        authentication_type = "OAUTH2"
        oauth2 {
          client_id     = "XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX"
          client_secret = "XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX"
          oauth_request {
            redirect_uri = "https://us-east-2.console.aws.amazon.com/appflow/oauth"
          }
        }
      }
    }
    connector_profile_properties {
      custom_connector {
        oauth2_properties {
          oauth2_grant_type = "AUTHORIZATION_CODE"
          token_url         = "https://api.hubapi.com/oauth/v1/token"
        }
      }
    }
  }
}
