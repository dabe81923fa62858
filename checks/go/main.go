// Typical code for the client generated from openapi.yaml. The check is that it compiles, and that the client
// can read the responses of a running service.
//
//	checks ADDRESS USER PASSWORD
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/onrecord/client"
)

func main() {
	configuration := openapi.NewConfiguration()
	configuration.Servers = openapi.ServerConfigurations{{URL: os.Args[1]}}
	api := openapi.NewAPIClient(configuration)
	login := context.WithValue(context.Background(), openapi.ContextBasicAuth,
		openapi.BasicAuth{UserName: os.Args[2], Password: os.Args[3]})

	statements, _, err := api.StatementsAPI.ListStatements(login).
		Person("musk").Q("open").Medium(openapi.MEDIUM_SOCIAL_POST).Facets([]openapi.Facet{openapi.FACET_SPEAKER, openapi.FACET_YEAR}).Execute()
	check(err)
	for _, statement := range statements.Items {
		fmt.Println(statement.Speaker.Name, statement.Said, statement.GetHighlight())
	}

	// An item returned by GET can be edited and PUT back.
	person, _, err := api.PeopleAPI.GetPerson(login, "andrej-karpathy").Execute()
	check(err)
	form := openapi.NewPersonForm(person.Name)
	form.SetDescription("Edited by a client in Go.")
	form.SetVersion(person.Version)
	edited, _, err := api.PeopleAPI.ReplacePerson(login, person.Slug).PersonForm(*form).Execute()
	check(err)
	fmt.Println(edited.Name, "is at version", edited.Version)

	// A subject is given by its slug or as the object that GET returns.
	speaker := edited.Slug
	source := openapi.NewSourceForm("On examples", openapi.SOURCEKIND_OTHER)
	created, _, err := api.StatementsAPI.CreateStatement(login).StatementForm(*openapi.NewStatementForm(
		openapi.StringAsSubjectSlug(&speaker), "Examples should compile.", openapi.FORM_INDIRECT, "2024-03", openapi.MEDIUM_OTHER,
		[]openapi.AppearanceForm{*openapi.NewAppearanceForm(openapi.SourceFormAsSourceKey(source))})).Execute()
	check(err)
	fmt.Println(created.Text, created.Status, created.Appearances[0].Source.Title)

	for name, read := range map[string]func() error{
		"positions": func() error { _, _, err := api.PositionsAPI.ListPositions(login).Person("musk").Execute(); return err },
		"history":   func() error { _, _, err := api.PeopleAPI.GetPersonHistory(login, speaker).Execute(); return err },
		"changes":   func() error { _, _, err := api.ChangesAPI.ListChanges(login).Execute(); return err },
		"sources":   func() error { _, _, err := api.SourcesAPI.ListSources(login).Execute(); return err },
		"names":     func() error { _, _, err := api.NamesAPI.SuggestNames(login).Q("zuck").Execute(); return err },
		"export":    func() error { _, _, err := api.ExchangeAPI.ExportRecord(login).Execute(); return err },
	} {
		if err := read(); err != nil {
			log.Fatal(name, ": ", err)
		}
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
