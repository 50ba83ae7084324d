variable "stage" {
  default = "production"
}

variable "bucket" {
  default = "acme-lake"
}

locals {
  prefix = "contacts/${var.stage}"
  fields = ["Id", "Name"]
  types = {
    SOURCE_DATA_TYPE      = "string"
    DESTINATION_DATA_TYPE = "string"
  }
}
