package dev.onrecord.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Full text and facets, over HTTP. */
@QuarkusTest
class SearchTest extends SearchRestTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "The café’s owner was naïve          | cafe naive",
        "The cafe owner was naive            | café NAÏVE",
        "He said ‘Don’t open it’             | don't",
        "He said 'Don't open it'             | “Don’t open”",
        "Open-sourcing the models            | open source",
        "They open sourced the model         | open-sourcing models",
        "Musk's letter to the board          | letter board",
        "Nous publions les modèles ouverts   | modeles ouverts",
        "Wir veröffentlichen Straßenpläne    | veroffentlichen strassenplane",
        "我们支持开源模型                        | 开源",
        "オープンソースは大切です                 | オープンソース",
        "Мы открываем исходный код           | исходный код",
        "Release v2.5 on 2024-05-01          | v2.5",
        "It costs $5,000 in C++              | 5,000 c++",
        "We co\u00ADoperate on it               | cooperate",
        "We cooperate on it                  | co\u200Boperate",
        "Всё и ёлка                          | все елка",
        "Все и елка                          | ёлка всё",
        "H₂O and 10²                         | h2o 102",
        "Ｆｕｌｌ ｗｉｄｔｈ                             | full width",
        "ﾃﾞｰﾀ is open                        | データ",
        "مُحَمَّد قال                             | محمد",
        "محمد قال                            | محمـــد",
        "हम राम से मिले                         | राम",
      })
  void wordsAreFoundHoweverTheyAreWritten(String text, String query) {
    createTess();
    String id = add(text, "language", "'und'");
    assertThat(ids(search(query))).contains(id);
  }

  @ParameterizedTest
  @CsvSource({"राम, रमा", "パリ, バリ", "ดี, ดุ", "বল, বলি"})
  void aMarkThatIsALetterIsAnotherWord(String word, String other) {
    createTess();
    String id = add(word, "language", "'und'");
    assertThat(ids(search(other))).doesNotContain(id);
    assertThat(ids(search(word))).contains(id);
  }

  @Test
  void highlightsKeepWhatTheTextHas() {
    createTess();
    add("We co\u00ADoperate on Ｆｕｌｌ H₂O in the Straße.");
    assertThat(search("cooperate full h2o strasse").at("/items/0/highlight").asText())
        .isEqualTo(
            "We <mark>co\u00ADoperate</mark> on <mark>Ｆｕｌｌ H₂O</mark> in the <mark>Straße</mark>.");
  }

  @Test
  void signsPartAWordIntoWordsThatFollowEachOther() {
    createTess();
    String together = add("An open source of water.");
    add("A source that is open.", "said", "'2024-04'");
    assertThat(ids(search("open-source tess"))).containsExactly(together);
  }

  @Test
  void wordsAreFoundInTheTextOrInTheNamesOfThoseWhoSpeakAndAreSpokenOf() {
    assertThat(search("zuckerberg credit").get("items")).hasSize(1);
    assertThat(search("zuck open").get("items")).as("an alias").isNotEmpty();
    assertThat(search("\"elon musk\" counterweight").get("items")).hasSize(1);
    assertThat(search("\"musk elon\"").get("items")).isEmpty();
    assertThat(search("-musk").get("items")).hasSize(4);
    assertThat(search("2024 article").get("items")).as("titles of sources say nothing").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!", "\"", "|", "-", "*", "-|*\"", "…", "- - -", "\"  \""})
  void aQueryWithoutAWordFindsNothing(String query) {
    JsonNode found = search(query);
    assertThat(found.get("items")).isEmpty();
    assertThat(found.at("/total/value").asInt()).isZero();
    assertThat(found.has("correction")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%20", "+%09"})
  void anEmptyQueryIsAsIfThereWereNone(String query) {
    JsonNode list = read("/statements?q=" + query);
    assertThat(list.get("items")).hasSize(6);
    assertThat(list.at("/items/0").has("highlight")).isFalse();
    get("/statements?sort=relevance&q=" + query).then().statusCode(400);
  }

  @Test
  void markupNeverLeavesAHighlightUnescaped() {
    createTess();
    add("<script>alert('source')</script> & <mark>open</mark> \"source\"");
    String highlight = search("source alert").at("/items/0/highlight").asText();
    assertThat(highlight)
        .isEqualTo(
            "&lt;script&gt;<mark>alert</mark>(&#39;<mark>source</mark>&#39;)&lt;/script&gt; &amp;"
                + " &lt;mark&gt;open&lt;/mark&gt; &quot;<mark>source</mark>&quot;");
    assertThat(search("tess").at("/items/0/highlight").asText()).doesNotContain("<");
  }

  @Test
  void aShortTextIsHighlightedAsAWholeAndOfALongOneTheSentencesThatMatch() {
    createTess();
    String filler = "Nothing of interest is said in this sentence, which is here to be left out. ";
    add("Nothing here. The widget is open-sourced. Nor there.");
    assertThat(search("\"open source\" widget tess").at("/items/0/highlight").asText())
        .isEqualTo(
            "Nothing here. The <mark>widget</mark> is <mark>open-sourced</mark>. Nor there.");
    add(
        filler.repeat(3)
            + "The gadget is open. "
            + filler.repeat(2)
            + "A closed gadget is another.");
    assertThat(search("gadget").at("/items/0/highlight").asText())
        .isEqualTo("The <mark>gadget</mark> is open. … A closed <mark>gadget</mark> is another.");
    assertThat(search("interest tess -widget").at("/items/0/highlight").asText())
        .contains("Nothing of <mark>interest</mark> is said")
        .doesNotContain("gadget");
    assertThat(search("tess -widget").at("/items/0/highlight").asText()).isEqualTo(filler.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我们支持开源模型 | 开源 | 我们支持<mark>开源</mark>模型",
        "开源，还是开源。 | 开源 | <mark>开源</mark>，还是<mark>开源</mark>。",
        "我们用AI开源 | ai 开源 | 我们用<mark>AI开源</mark>",
        "開 源 | \"開 源\" | <mark>開 源</mark>",
        "東京と京都 | 京都 | 東京と<mark>京都</mark>",
        "ひらがなで書く | ひらがな | <mark>ひらがな</mark>で書く",
        "オープンソースは大切です | オープンソース 大切 | <mark>オープンソース</mark>は<mark>大切</mark>です",
        "𠮷野家は𠮷 | 𠮷野家 | <mark>𠮷野家</mark>は𠮷",
        "우리는 오픈소스를 지지한다 | 오픈소스를 | 우리는 <mark>오픈소스를</mark> 지지한다",
        "เราสนับสนุน มาก | เราสนับสนุน | <mark>เราสนับสนุน</mark> มาก",
        "ငွေ ကို | ငွေ | <mark>ငွေ</mark> ကို",
      })
  void aRunOfCharactersWithoutSpacesIsMarkedAsOne(String text, String query, String highlight) {
    createTess();
    add(text, "language", "'und'");
    assertThat(search(query).at("/items/0/highlight").asText()).isEqualTo(highlight);
  }

  @Test
  void aLongOrIntricateQueryIsRefused() {
    get(q("a".repeat(501))).then().statusCode(400);
    get(q("ab ".repeat(33).strip())).then().statusCode(400);
    get(q("ab ".repeat(32).strip())).then().statusCode(200);
  }
}
