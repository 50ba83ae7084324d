locals {
  mark = "first"
}
