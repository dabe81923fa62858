package dev.onrecord.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no query asks. */
@QuarkusTest
@Tag("database-independent")
class BadQueryTest extends BadInput {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /statements?said=2023                    | unknown-parameter  | said
          /people/elon-musk?verbose=true           | unknown-parameter  | verbose
          /statements?person=musk&person=zuck      | repeated-parameter | person
          /statements?query=a                      | unknown-parameter  | query
          /statements?from=2023-13                 | invalid-parameter  | from
          /statements?from=2023-02-29              | invalid-parameter  | from
          /statements?to=yesterday                 | invalid-parameter  | to
          /statements?from=2024&to=2023            | invalid-parameter  | from
          /statements?dates=maybe                  | invalid-parameter  | dates
          /statements?limit=0                      | invalid-parameter  | limit
          /statements?limit=1000                   | invalid-parameter  | limit
          /statements?limit=ten                    | invalid-parameter  | limit
          /statements?limit=+5                     | invalid-parameter  | limit
          /statements?person=                      | invalid-parameter  | person
          /statements?person=%00                   | invalid-parameter  | person
          /statements?stance=FAVOR                 | invalid-parameter  | stance
          /statements?medium=tv                    | invalid-parameter  | medium
          /statements?form=verbatim                | invalid-parameter  | form
          /statements?language=x_y                 | invalid-parameter  | language
          /statements?sort=relevance               | invalid-parameter  | sort
          /statements?total=some                   | invalid-parameter  | total
          /statements?status=deleted               | invalid-parameter  | status
          /statements?person=nobody                | unknown-name       | person
          /statements?person=meta                  | unknown-name       | person
          /statements?topic=musk                   | unknown-name       | topic
          /statements?about=%21%21                 | unknown-name       | about
          /statements?source=https%3A%2F%2Fa.example%2F | unknown-source | source
          /statements?source=0190e209-a000-7000-8000-000000000999 | unknown-source | source
          /statements?cursor=abc                   | invalid-cursor     | cursor
          /statements?cursor=%00                   | invalid-parameter  | cursor
          /people?cursor=abc                       | invalid-cursor     | cursor
          /people?limit=101                        | invalid-parameter  | limit
          /people?q=%21                            | invalid-parameter  | q
          /people?organization=nobody              | unknown-name       | organization
          /models?developer=tezla                  | unknown-name       | developer
          /names                                   | invalid-parameter  | q
          /positions                               | invalid-parameter  | speaker
          /positions?from=2023                     | invalid-parameter  | speaker
          /positions?person=musk&speaker=musk      | invalid-parameter  | person
          /positions?about=openai&topic=ai-safety  | invalid-parameter  | topic
          /positions?person=musk&person=zuck       | repeated-parameter | person
          /positions?person=nobody                 | unknown-name       | person
          /positions?person=meta                   | unknown-name       | person
          /positions?speaker=open-source-ai        | unknown-name       | speaker
          /positions?topic=musk                    | unknown-name       | topic
          /positions?person=musk&from=2024&to=2023 | invalid-parameter  | from
          /positions?person=musk&dates=maybe       | invalid-parameter  | dates
          /positions?person=musk&sort=said         | invalid-parameter  | sort
          /positions?person=musk&limit=0           | invalid-parameter  | limit
          /positions?person=musk&cursor=abc        | invalid-cursor     | cursor
          /positions?person=musk&stance=favor      | unknown-parameter  | stance
          /common-ground                           | invalid-parameter  | speaker
          /common-ground?person=musk               | invalid-parameter  | speaker
          /common-ground?person=musk&person=Musk   | invalid-parameter  | person
          /common-ground?person=musk&organization=tezla | unknown-name  | organization
          /common-ground?person=a&person=b&person=c&person=d&person=e&person=f&person=g&person=h&speaker=i&speaker=j&speaker=k | invalid-parameter | speaker
          /common-ground?person=musk&person=zuck&limit=101 | invalid-parameter | limit
          /common-ground?person=musk&person=zuck&cursor=abc | invalid-cursor | cursor
          /common-ground?person=musk&person=zuck&from=x | invalid-parameter | from
          /names?q=a&type=company                  | invalid-parameter  | type
          """)
  void aBadQueryIsA400ThatNamesTheParameter(String query, String type, String parameter) {
    JsonNode problem = problem(get(query), 400, type);
    assertThat(problem.at("/violations/0/field").asText()).isEqualTo(parameter);
    assertThat(problem.at("/violations/0/message").asText()).isNotBlank();
    assertThat(problem.get("instance").asText()).isEqualTo(query.replaceAll("\\?.*", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /statements?limit=101                  | limit  | must be a whole number from 1 to 100
          /statements?limit=0                    | limit  | must be a whole number from 1 to 100
          /statements?limit=                     | limit  | must not be empty
          /people?limit=0                        | limit  | must be a whole number from 1 to 100
          /people/elon-musk/history?limit=x      | limit  | must be a whole number from 1 to 100
          /names?q=a&limit=-1                    | limit  | must be a whole number from 1 to 100
          /positions?person=musk&limit=1e1       | limit  | must be a whole number from 1 to 100
          /common-ground?person=musk&person=zuck&limit=0 | limit | must be a whole number from 1 to 100
          /changes?limit=1001                    | limit  | must be a whole number from 1 to 1000
          /changes?limit=99999999999             | limit  | must be a whole number from 1 to 1000
          /changes?since=x                       | since  | must be the seq of a change: a whole number from 0
          /statements?stance=FAVOR               | stance | must be one of favor, against, neutral, unclear
          /statements?form=verbatim              | form   | must be one of direct, indirect, mixed
          /statements?status=deleted             | status | must be one of draft, published, withdrawn, any
          /statements?total=some                 | total  | must be one of capped, exact, none
          /statements?dates=maybe                | dates  | must be one of possible, certain
          /statements?dates=                     | dates  | must not be empty
          /positions?person=musk&dates=maybe     | dates  | must be one of possible, certain
          /statements?sort=newest_said           | sort   | must be one of -said, said, -recorded, -updated, relevance
          /statements?sort=relevance             | sort   | can be relevance only with q
          /positions?person=musk&sort=NAME       | sort   | must be one of -said, name
          /statements?facets=speaker,who         | facets | must be one of speaker, about, topic, model, stance, medium, form, year
          /statements?facets=year,               | facets | must be one of speaker, about, topic, model, stance, medium, form, year
          /statements?facets=year,year           | facets | must not repeat a facet
          /statements?language=x_y               | language | must be a language tag (BCP 47), such as en or pt-BR
          /statements?from=2023-02-29            | from   | does not exist; accepted formats: 2023, 2023-02, 2023-02-14, 2023-02-14T16:05:00Z, 2023-02-14T16:05:00-08:00, 2024-01/2024-03, ../2024-07-24, 2018/.., 2023-02~, 2023?, 2023%, 202X, 2023-XX, 2023-21
          /positions?person=musk&to=             | to     | must not be empty
          /names?q=a&type=company                | type   | must be one of person, organization, model, topic
          /export?drafts=yes                     | drafts | must be true or false
          /export?drafts=TRUE                    | drafts | must be true or false
          /statements.csv?limit=5                | limit  | is not allowed for an export, which has the whole result
          /statements.csv?facets=year            | facets | is not allowed for an export, which has the whole result
          /statements.csv?sort=relevance         | sort   | cannot be relevance for an export, since only the best matches are ranked
          /statements.csv?sort=newest            | sort   | must be one of -said, said, -recorded, -updated, relevance
          /statements.atom?sort=said             | sort   | is not allowed for a feed, which has pages of 50
          /statements.atom?total=exact           | total  | is not allowed for a feed, which has pages of 50
          """)
  void aBadValueIsExplained(String query, String parameter, String message) {
    JsonNode problem = problem(get(query), 400, "invalid-parameter");
    assertThat(problem.get("detail").asText()).isEqualTo(parameter + " " + message);
    assertThat(problem.get("violations")).hasSize(1);
    assertThat(problem.at("/violations/0/field").asText()).isEqualTo(parameter);
    assertThat(problem.at("/violations/0/message").asText()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource({
    "dryRun=maybe, dryRun must be true or false",
    "keepTimes=1, keepTimes must be true or false",
    "onError=ignore, 'onError must be one of stop, skip'",
  })
  void aBadParameterOfAnImportIsExplained(String query, String detail) {
    Response refusal =
        given()
            .contentType("application/x-ndjson")
            .body(new byte[] {'{', '}'})
            .post("/import?" + query);
    assertThat(problem(refusal, 400, "invalid-parameter").get("detail").asText()).isEqualTo(detail);
  }

  @ParameterizedTest
  @CsvSource({
    "/statements?limit=1&limit=2, limit",
    "/statements?sort=said&sort=said, sort",
    "/statements?facets=year&facets=form, facets",
    "/statements?from=2023&from=2024, from",
    "/export?drafts=true&drafts=true, drafts",
  })
  void aRepeatedParameterIsNamedWhateverItsType(String query, String parameter) {
    JsonNode problem = problem(get(query), 400, "repeated-parameter");
    assertThat(problem.get("detail").asText())
        .isEqualTo(parameter + " takes one value but was given several");
  }

  @Test
  void aCursorOfAnotherQueryIsRefusedAndSoIsOneThatWasChanged() {
    String next = read("/statements?limit=1").get("next").asText();
    String cursor = next.replaceAll(".*cursor=([^&]*).*", "$1");
    problem(get("/statements?person=musk&cursor=" + cursor), 400, "invalid-cursor");
    problem(get("/statements?sort=said&cursor=" + cursor), 400, "invalid-cursor");
    char last = cursor.charAt(cursor.length() - 1);
    String forged = cursor.substring(0, cursor.length() - 1) + (last == 'A' ? 'B' : 'A');
    problem(get("/statements?limit=1&cursor=" + forged), 400, "invalid-cursor");
    assertThat(read("/statements?limit=5&cursor=" + cursor).get("items")).hasSize(5);
  }

  @Test
  void aBadQueryIsA400WhateverTheClientSaysItHas() {
    problem(
        json().header("If-None-Match", "*").get("/statements?limit=0"), 400, "invalid-parameter");
    problem(json().header("If-Match", "\"7-0\"").get("/people/elon-musk"), 412, "version-mismatch");
    assertThat(json().header("If-Match", "\"1-0\"").get("/people/elon-musk").statusCode())
        .isEqualTo(200);
  }

  @Test
  void anUnknownNameProposesTheNearest() {
    JsonNode candidates =
        problem(get("/statements?person=muks"), 400, "unknown-name").get("candidates");
    assertThat(candidates).hasSize(1);
    assertThat(candidates.at("/0/slug").asText()).isEqualTo("elon-musk");
  }
}
