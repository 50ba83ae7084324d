# hashicorp/terraform-provider-aws 26396
# CreateConnectorProfile: 400 ValidationException, AuthCode cannot be blank for connector: SALESFORCE
resource "aws_appflow_connector_profile" "salesforce" {
  name            = "salesforce"
  connector_type  = "Salesforce"
  connection_mode = "Private"
  kms_arn         = var.key

  connector_profile_config {
    connector_profile_credentials {
      salesforce {
        client_credentials_arn = aws_secretsmanager_secret.salesforce.arn
      }
    }
    connector_profile_properties {
      salesforce {
        instance_url = "https://shop.my.salesforce.com"
      }
    }
  }
}
