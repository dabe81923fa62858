package dev.onrecord.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.client.ApiClient;
import dev.onrecord.client.ApiException;
import dev.onrecord.client.StatementsApi;
import dev.onrecord.client.model.Form;
import dev.onrecord.client.model.FoundStatement;
import dev.onrecord.client.model.Medium;
import dev.onrecord.client.model.Stance;
import dev.onrecord.client.model.StatementList;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client generated from openapi.yaml talks to the service with its types. */
@QuarkusTest
@Tag("database-independent")
class ClientTest extends RestTest {

  @TestHTTPResource("")
  String base;

  private StatementsApi statements;

  @BeforeEach
  void connect() {
    ApiClient client = new ApiClient();
    client.updateBaseUri(base.replaceAll("/$", ""));
    statements = new StatementsApi(client);
  }

  @Test
  void itListsWhatMuskSaid() throws ApiException {
    StatementList list =
        statements.listStatements(
            StatementsApi.APIListStatementsRequest.newBuilder().person("musk").build());
    assertThat(list.getItems())
        .extracting(FoundStatement::getSaid)
        .containsExactly("2024-07-23", "2023-02");
    FoundStatement first = list.getItems().get(0);
    assertThat(first.getSpeaker().getSlug()).isEqualTo("elon-musk");
    assertThat(first.getForm()).isEqualTo(Form.DIRECT);
    assertThat(first.getMedium()).isEqualTo(Medium.SOCIAL_POST);
    assertThat(first.getAbout())
        .allSatisfy(about -> assertThat(about.getStance()).isEqualTo(Stance.FAVOR));
    assertThat(list.getResolved().get(0).getName()).isEqualTo("Elon Musk");
    assertThat(list.getTotal().getValue()).isEqualTo(2);
    assertThat(list.getNext()).isNull();
  }
}
