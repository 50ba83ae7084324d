# hashicorp/terraform-provider-aws 43998
# CreateConnectorProfile: 400 ValidationException, AuthCode cannot be blank for connector: SALESFORCE
resource "aws_appflow_connector_profile" "salesforce" {
  name            = "salesforce"
  connector_type  = "Salesforce"
  connection_mode = "Public"

  connector_profile_config {
    connector_profile_credentials {
      salesforce {
        client_credentials_arn = aws_secretsmanager_secret_policy.appflow.secret_arn
        oauth2_grant_type      = "CLIENT_CREDENTIALS"
      }
    }
    connector_profile_properties {
      salesforce {
        instance_url = "https://shop.my.salesforce.com"
      }
    }
  }
}
