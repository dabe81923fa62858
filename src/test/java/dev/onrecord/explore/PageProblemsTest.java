package dev.onrecord.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.Json5;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems at the addresses of pages, and who gets JSON there. */
@QuarkusTest
@Tag("database-independent")
class PageProblemsTest extends HtmlTest {

  @ParameterizedTest
  @CsvSource({
    "/explore/people/nobody, 404, no page at this address",
    "/explore/nowhere, 404, no page at this address",
    "/explore/statements/nothing, 404, no page at this address",
    "/explore/statements?person=zukerberg, 400, Mark Zuckerberg",
    "/explore/statements?persn=musk, 400, persn",
    "/explore/statements?from=yesterday, 400, from",
    "/explore/statements?status=draft, 401, for its editors",
    "/explore/compare?speaker=musk&speaker=musk, 400, same subject twice",
    "/explore/check?quote=x&speaker=nobody, 400, nobody",
    "/embed/statements/nothing, 404, no page at this address",
  })
  void aProblemIsAPageThatSaysWhatToDo(String path, int status, String says) {
    Response answer = anonymous().get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    Document page = parse(answer);
    assertThat(page.select("main").text()).contains(says).contains("Request 0");
    assertThat(page.select("link[rel=canonical]")).isEmpty();
    assertIsInert(page, path);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    if (status == 401) {
      assertThat(answer.headers().getValues("WWW-Authenticate").toString()).contains("Basic realm");
    }
  }

  @Test
  void aWriteToAPageIsRefusedAsAPage() {
    Response refused = anonymous().body("{}").post("/");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(parse(refused).select("h1")).hasSize(1);
    assertThat(post("/explore/statements", "{}").statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/models/..", "/explore/statements", "/embed/nothing"})
  void whatNoPageSendsIsRefusedWithJson(String path) {
    for (String method : List.of("PUT", "PATCH", "DELETE")) {
      Response refused = anonymous().urlEncodingEnabled(false).request(method, path);
      assertThat(refused.contentType()).as(method).isEqualTo("application/problem+json");
    }
  }

  @Test
  void theApiStaysJsonForBrowsers() {
    Response list = anonymous().accept("text/html,*/*;q=0.8").get("/statements?person=musk");
    assertThat(list.contentType()).startsWith("application/json");
    Response problem = anonymous().accept("text/html,*/*;q=0.8").get("/people/nobody");
    assertThat(problem.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void aMergedSubjectLeadsToThePageOfTheOther() {
    post("/people", Json5.of("{name: 'Tess Example', slug: 'tess-one'}")).then().statusCode(201);
    post("/people", Json5.of("{name: 'Tess Exemple', slug: 'tess-two'}")).then().statusCode(201);
    post("/people/tess-two/merge", Json5.of("{into: 'tess-one', version: 1}"))
        .then()
        .statusCode(200);
    Response moved = anonymous().redirects().follow(false).get("/explore/people/tess-two");
    assertThat(moved.statusCode()).isEqualTo(308);
    assertThat(moved.header("Location")).isEqualTo("/explore/people/tess-one");
  }
}
