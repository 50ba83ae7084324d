# hashicorp/terraform-provider-aws 26780
# What the profile of a custom connector needs: here the kind of authentication and the credentials disagree
resource "aws_appflow_connector_profile" "marketing" {
  name            = "salesforce-marketing-cloud"
  connector_type  = "CustomConnector"
  connector_label = "SalesforceMarketingCloud"
  connection_mode = "Public"

  connector_profile_config {
    connector_profile_credentials {
      custom_connector {
        authentication_type = "OAUTH2"
        api_key {
          api_key = var.key
        }
      }
    }
    connector_profile_properties {
      custom_connector {
        oauth2_properties {
          oauth2_grant_type = "CLIENT_CREDENTIALS"
          token_url         = "https://shop.auth.marketingcloudapis.com/v2/token"
        }
      }
    }
  }
}
