module onrecord.example/checks

go 1.23

require github.com/onrecord/client v0.0.0

require gopkg.in/validator.v2 v2.0.1 // indirect

// Where OpenAPI Generator writes it.
replace github.com/onrecord/client => ../../target/clients/go

// The one dependency of the client: the check takes nothing from the network.
replace gopkg.in/validator.v2 => ./validator
