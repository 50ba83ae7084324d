# hashicorp/terraform-provider-aws 25802
# CreateConnectorProfile: Please validate the ClientCredentialsArn provided (the policy of the secret, which is not in the file)
resource "aws_appflow_connector_profile" "salesforce" {
  name            = "salesforce"
  connector_type  = "Salesforce"
  connection_mode = "Public"

  connector_profile_config {
    connector_profile_credentials {
      salesforce {
        access_token           = var.access_token
        refresh_token          = var.refresh_token
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
