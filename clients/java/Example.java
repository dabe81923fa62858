import dev.onrecord.client.ApiClient;
import dev.onrecord.client.ApiException;
import dev.onrecord.client.Paging;
import dev.onrecord.client.Problems;
import dev.onrecord.client.StatementsApi;
import dev.onrecord.client.StatementsApi.APIListStatementsRequest;
import dev.onrecord.client.model.FoundStatement;
import dev.onrecord.client.model.Medium;
import dev.onrecord.client.model.NameSuggestion;
import dev.onrecord.client.model.Problem;
import dev.onrecord.client.model.StatementList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lists what Musk said, page by page, and shows an error: {@code java -cp 'lib/*' Example.java
 * http://127.0.0.1:8080}
 */
public class Example {

  public static void main(String[] arguments) throws ApiException {
    ApiClient client = new ApiClient();
    client.updateBaseUri(arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080");
    StatementsApi api = new StatementsApi(client);

    String cursor = null;
    do {
      StatementList page =
          api.listStatements(
              APIListStatementsRequest.newBuilder()
                  .person("musk")
                  .medium(Medium.SOCIAL_POST)
                  .limit(1)
                  .cursor(cursor)
                  .build());
      page.getItems().forEach(Example::print);
      cursor = Paging.cursor(page.getNext()).orElse(null);
    } while (cursor != null);

    try {
      api.listStatements(APIListStatementsRequest.newBuilder().person("sam altmann").build());
    } catch (ApiException error) {
      Problem problem = Problems.read(error);
      switch (problem.getType().toString()) {
        case "/problems/unknown-name" ->
            System.out.println("Did you mean " + names(problem.getCandidates()));
        case "/problems/ambiguous-name" ->
            System.out.println("Which one? " + names(problem.getCandidates()));
        default -> throw error;
      }
    }
  }

  private static void print(FoundStatement statement) {
    String stances =
        statement.getAbout().stream()
            .filter(link -> link.getStance() != null)
            .map(link -> link.getStance().getValue())
            .collect(Collectors.joining(", "));
    System.out.printf(
        "%s %s (%s): %s%n",
        statement.getSaid(), statement.getSpeaker().getName(), stances, statement.getText());
  }

  private static String names(List<NameSuggestion> candidates) {
    return candidates.stream().map(NameSuggestion::getName).collect(Collectors.joining(" or "));
  }
}
