resource "aws_appflow_flow" "windows" {
  name = "windows" # with carriage returns
  text = <<-EOT
    one
      two

  EOT
  map = {
    a = 1
  }
}
