/* What is allowed
   but what few people write. */ resource aws_appflow_flow größe { // labels without quotes
	name="größe😀"/* a comment
     of two lines */ # and one to the end of the line
  empty {}
  one { line = "\u00e4\U0001F600\t\\" }

  numbers = [1, -2, - 3, 1.5, 1e3, -1.5E-3, 007]
  words   = [true, false, null,
    yes, # a reference
    ( /* parentheses */ 1)
  ]
  maps = { a : 1, "b c" = 2
    d = {}

    true = [

      [],
    ] }
  keys      = { (var.key) = 1 }
  templated = { "${var.key}" = 1 }
  dotted    = { aws.dr = 1 }
  dollars   = "$ $$ $${a} $$${b} %%{c} 100%"
  wrapped   = "${var.name}"
  nested    = "a${"b${c}"}d"
  stripped  = "a ${~ b ~} c %{~ for i, x in y ~} ${x} %{ endfor }"
  lines = "${
    a
  }"
  calls    = f(a, [b], { c = d }, e...) + provider::aws::arn("x",)
  loops    = [for k, v in { a = 1 } : k if v != null]
  groups   = { for v in var.list : v.name => v... if v.ok }
  steps    = a.b[0].c["d"].*.e[*].f.0
  choice   = a ? b : c ? { d = 1 } : [e]
  operator = !a && -b < c || (d
    * 2) >= e % 3
  text = <<-EOT
    first
      $${second}

	  third \n
  EOT
  raw = <<RAW
  kept
RAW
  empty_text = <<EOT
EOT
  listed = [<<A
a
A
    , <<-B
      ${b} EOT
      B
  ]
}
