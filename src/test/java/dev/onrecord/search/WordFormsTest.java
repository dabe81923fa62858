package dev.onrecord.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, signs and terms as people write them in texts and in queries, over HTTP. */
@QuarkusTest
@Tag("database-independent")
class WordFormsTest extends RestTest {

  @Inject TestIndex index;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  private String add(String text, String language) {
    ObjectNode statement = statement("language", "'%s'".formatted(language));
    statement.put("text", text);
    String id =
        read(post("/statements", statement).then().statusCode(201).extract().response())
            .get("id")
            .asText();
    index.await();
    return id;
  }

  private static JsonNode search(String text) {
    return read("/statements?person=tess&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  private void assertFinds(String text, String query) {
    String id = add(text, "en");
    assertThat(ids(search(query))).contains(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "The A.I. race is on          | AI",
        "The AI race is on            | A.I.",
        "The AI race is on            | A.I",
        "Made in the U.S. of A.       | US",
        "Made in the US               | U.S.",
        "A U.S.-based company         | us-based",
        "She has a Ph.D. in physics   | PhD",
        "She has a Ph.D in physics    | phd",
        "She has a PhD in physics     | Ph.D.",
        "She has a PhD in physics     | Ph.D",
      })
  void acronymsAreOneTermWithDotsAndWithout(String text, String query) {
    assertFinds(text, query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "We rewrote it in Node.js.      | node",
        "We rewrote it in Node.js.      | node.js",
        "We rewrote it in Node.js.      | nodejs",
        "We rewrote it in nodejs.       | node.js",
        "A trip by Booking.com          | booking",
        "GPT-4o-mini is small           | 4o",
        "GPT-4o-mini is small           | mini",
        "GPT-4o-mini is small           | GPT-4*",
        "GPT-4o-mini is small           | gpt-4o-m*",
        "GPT-4o-mini is small           | gpt-*",
        "GPT-4o-mini is small           | gpt*",
        "GPT‑4o (with another hyphen)   | GPT-4*",
        "Try OpenAI/GPT-4o today        | GPT-4*",
        "Version 2.1.0-rc1 is out       | 2.1*",
        "Version 2.1.0-rc1 is out       | 2.1.0",
        "Version 2.1.0-rc1 is out       | rc1",
        "Set max_tokens to ten          | tokens",
        "Write to tess@example.com      | example.com",
        "Call O'Reilly                  | reilly",
        "An e-mail came                 | email",
        "An email came                  | e-mail",
        "Try open-sourced models        | source",
      })
  void partsOfATermAreFound(String text, String query) {
    assertFinds(text, query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "node    | A node is a point of a graph. | Node.js is fast.",
        "node.js | Node.js is a thing to run.    | The node js ran.",
        "4o      | I like 4o and all of that.    | GPT-4o-mini",
        "gpt-4o  | We do like GPT-4o here.       | GPT-4o-mini",
        "booking | A booking was made by us.     | Booking.com",
      })
  void theWholeTermComesFirst(String query, String first, String second) {
    String whole = add(first, "en");
    String part = add(second, "en");
    assertThat(ids(search(query))).startsWith(whole, part);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "C++ is dead                  | C++    | C is dead",
        "C# is dead                   | c#     | C++ is dead",
        "We use .NET for all          | .NET   | We use a net for all",
        "It is #OpenSource today      | #opensource | It was opensource then",
        "Ask @tess about it           | @tess  | Ask the tess about it",
        "Buy $TSLA now                | $TSLA  | Buy TSLA now",
        "To the moon 🚀               | 🚀     | To the moon",
        "I love it 👍                 | 👍     | I love it 👎",
        "From the 🇺🇸 with love         | 🇺🇸    | From the 🇬🇧 with love",
        "A ❤️ for it                   | ❤      | A for it",
        "Growth of 50% a year         | 50%    | Growth of 50 a year",
        "AT&T is old                  | AT&T   | AT T is old",
        "开源 #开源 是                   | #开源   | 开源 是",
      })
  void signsAreTermsOfTheirOwn(String text, String query, String other) {
    String id = add(text, "en");
    String without = add(other, "en");
    assertThat(ids(search(query))).contains(id).doesNotContain(without);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "It is #OpenSource today | opensource",
        "Ask @tessa about it     | tessa",
        "Buy $TSLA now           | tsla",
        "We use .NET for all     | net",
        "Use Notepad++ for it    | notepad",
        "Tags like #opensource   | #open*",
      })
  void aWordIsFoundWithoutItsSign(String text, String query) {
    assertFinds(text, query);
  }

  @Test
  void nothingOfAQueryIsDroppedSilently() {
    add("To be open is good.", "en");
    assertThat(search("🚀 open").get("items")).isEmpty();
    assertThat(search("🚀 open").has("notice")).isFalse();
    JsonNode found = search("open !!! … ‼");
    assertThat(found.get("items")).isNotEmpty();
    assertThat(found.get("notice").asText())
        .isEqualTo("Ignored, since there is no word or sign in it to search for: “!!!”, “…”, “‼”.");
    assertThat(search("!!!").get("items")).isEmpty();
    assertThat(search("!!!").get("notice").asText()).contains("“!!!”");
    assertThat(search("| open").get("notice").asText()).contains("“|”");
    assertThat(search("open").has("notice")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "en | We open-sourced the models         | modeling",
        "de | Wir öffnen die Häuser              | Haus",
        "de | Die Modelle sind offen             | offene Modell",
        "fr | L'intelligence artificielle        | intelligence",
        "fr | Je parle d’intelligence            | intelligence",
        "fr | Les modèles ouverts                | modele",
        "es | Los modelos abiertos               | modelo abierto",
        "it | I problemi dell'università         | universita",
        "it | I problemi dell’università         | problema",
        "pt | As decisões certas                 | decisão",
        "nl | De boeken zijn open                | boek",
        "tr | Türkiye'nin geleceği               | turkiye",
        "tr | Türkiye’nin geleceği               | TÜRKİYE",
        "tr | Kitapları okuduk                   | kitap",
        "ru | Мы открыли модели                  | модель",
        "ar | هذه النماذج مفتوحة والكتاب جديد    | كتاب",
        "hi | लड़कियों ने किताबें पढ़ीं                 | किताब",
        "th | เราสนับสนุนโมเดลแบบเปิด            | โมเดล",
        "zh | 我们支持开源模型                     | 开源模型",
        "ja | オープンソースのモデルを公開しました  | モデル",
        "ko | 우리는 오픈소스를 지지한다            | 오픈소스",
        "ko | 우리는 모델을 공개했다               | 모델",
        "ja | 新しいモデルを食べました              | 食べる",
      })
  void wordsAreFoundInTheirOtherForms(String language, String text, String query) {
    String id = add(text, language);
    assertThat(ids(search(query))).contains(id);
    assertThat(
            ids(
                read(
                    "/statements?person=tess&language=%s&q=%s"
                        .formatted(language, URLEncoder.encode(query, StandardCharsets.UTF_8)))))
        .contains(id);
    assertThat(search(query).at("/items/0/highlight").asText()).contains("<mark>");
  }

  @Test
  void aStemIsOfItsLanguage() {
    String english = add("They were bitter about it.", "en");
    add("Wir bitten darum.", "de");
    assertThat(ids(search("bitt"))).doesNotContain(english);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "We don't know                 | dont      | don't",
        "Ask O'Reillys about it        | oreillys  | o'reillys",
        "They shouldve been not shoved | should've | shouldve",
      })
  void aWordInAnotherFormIsFoundOrProposed(String text, String query, String form) {
    String id = add(text, "en");
    add("It is not shove or oversells.", "en");
    JsonNode found = search(query);
    if (found.get("items").isEmpty()) {
      assertThat(found.at("/correction/q").asText()).isEqualTo(form);
    } else {
      assertThat(ids(found)).contains(id);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "GPT-4o-mini is small     | GPT-4*   | <mark>GPT-4o-mini</mark> is small",
        "Node.js is fast          | node     | <mark>Node</mark>.js is fast",
        "Node.js is fast          | node.js  | <mark>Node.js</mark> is fast",
        "Node.js is fast          | nodejs   | <mark>Node.js</mark> is fast",
        "It is #OpenSource now    | #opensource | It is <mark>#OpenSource</mark> now",
        "It is #OpenSource now    | opensource  | It is #<mark>OpenSource</mark> now",
        "The U.S. government      | us       | The <mark>U.S.</mark> government",
        "To the moon 🚀 now       | 🚀       | To the moon <mark>🚀</mark> now",
        "C++ and C                | c++      | <mark>C++</mark> and C",
      })
  void highlightsMarkTheTerm(String text, String query, String highlight) {
    add(text, "en");
    assertThat(search(query).at("/items/0/highlight").asText()).isEqualTo(highlight);
  }

  @ParameterizedTest
  @ValueSource(strings = {"é-ö.ü-ñ.ç-àê ", "don't-l'art. ", "开源模型支持我们的大家 ", "#ab@cd.ef-gh* "})
  void aLongQueryOfManyPartsIsAnswered(String term) {
    add("Der Wagen fährt.", "de");
    add("Une école ouverte.", "fr");
    String query = term.repeat(Math.min(32, 500 / term.length())).strip();
    get("/statements?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).then().statusCode(200);
  }
}
