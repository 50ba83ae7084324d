resource "aws_appflow_flow" "opportunities" {
  name = "opportunities-to-lake"

  trigger_config {
    trigger_type = "OnDemand"
  }

  source_flow_config {
    connector_type         = "Salesforce"
    connector_profile_name = "sf-prod"

    source_connector_properties {
      salesforce {
        object = "Opportunity"
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"

    destination_connector_properties {
      s3 {
        bucket_name   = aws_s3_bucket.lake.bucket
        bucket_prefix = "opportunities"
      }
    }
  }

  task {
    task_type     = "Filter"
    source_fields = ["Id", "StageName", "Region__c"]

    connector_operator {
      salesforce = "PROJECTION"
    }
  }

  # the dashboards join by it
  task {
    task_type         = "Map"
    source_fields     = ["Id"]
    destination_field = "opportunity_id"

    connector_operator {
      salesforce = "NO_OP"
    }

    task_properties = {
      SOURCE_DATA_TYPE      = "id"
      DESTINATION_DATA_TYPE = "id"
    }
  }

  task {
    task_type     = "Filter"
    source_fields = ["StageName"]

    connector_operator {
      salesforce = "EQUAL_TO"
    }

    task_properties = {
      DATA_TYPE = "picklist"
      VALUE     = "Closed Won"
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["StageName"]
    destination_field = "stage_name"

    connector_operator {
      salesforce = "NO_OP"
    }

    task_properties = {
      SOURCE_DATA_TYPE      = "picklist"
      DESTINATION_DATA_TYPE = "picklist"
    }
  }

  task {
    task_type         = "Map"
    source_fields     = ["Region__c"]
    destination_field = "region_c"

    connector_operator {
      salesforce = "NO_OP"
    }

    task_properties = {
      SOURCE_DATA_TYPE      = "picklist"
      DESTINATION_DATA_TYPE = "picklist"
    }
  }
}
