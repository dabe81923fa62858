package dev.onrecord.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.BadInput;
import io.quarkus.test.junit.QuarkusTest;
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
