bucket = "Acme_Lake"
stage  = "test stage"
