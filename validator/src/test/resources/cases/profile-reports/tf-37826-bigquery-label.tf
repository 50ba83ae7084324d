# hashicorp/terraform-provider-aws 37826
# CreateConnectorProfile: 404, Connector:BigQueryConnector is not registered
resource "aws_appflow_connector_profile" "bigquery" {
  name            = "bigquery"
  connector_type  = "CustomConnector"
  connector_label = "BigQueryConnector"
  connection_mode = "Public"

  connector_profile_config {
    connector_profile_credentials {
      custom_connector {
        authentication_type = "APIKEY"
        api_key {
          api_key = var.gcp_api_key
        }
      }
    }
    connector_profile_properties {
      custom_connector {
        profile_properties = {
          project_id = "shop"
        }
      }
    }
  }
}
