package dev.onrecord.explore.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.explore.chart.ShownDate;
import dev.onrecord.explore.view.Labels;
import dev.onrecord.platform.json.JsonTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An article beside the drafts that were found in it, before anything is stored.
 *
 * @param title the title of the article
 * @param source the article as a source, in JSON
 * @param notices what was skipped or is not known
 */
record ReviewPage(
    String token,
    String title,
    String source,
    List<Segment> article,
    List<DraftRow> drafts,
    List<String> notices) {

  private static final String INDIRECT = "indirect";

  /**
   * A part of the article; one that is a draft has its number, from 1.
   *
   * @param isSpeech whether it contains somebody's exact words
   */
  record Segment(String text, int draft, boolean isSpeech) {}

  /**
   * A draft with what the editor decides on.
   *
   * @param json the draft in the format of {@code POST /statements}
   * @param speaker the slug of the speaker, or the name in the article, or an empty text
   * @param isKnown whether the speaker is on record
   * @param date what {@code said} means in words
   * @param confidence the probability in percent that the speaker is right
   * @param check what the record says about the words, or null
   */
  record DraftRow(
      int number,
      String json,
      String text,
      String speaker,
      boolean isKnown,
      String mention,
      String said,
      ShownDate date,
      String form,
      String medium,
      int confidence,
      String check,
      List<AboutRow> about) {

    public boolean isParaphrase() {
      return form.equals(INDIRECT);
    }

    public String formWords() {
      return Labels.of(form);
    }

    public String mediumWords() {
      return Labels.of(medium);
    }
  }

  /** A subject that a draft may be about. */
  record AboutRow(String slug) {}

  static ReviewPage of(JsonNode view, String token) {
    List<DraftRow> drafts = new ArrayList<>();
    for (JsonNode draft : view.get("drafts")) {
      drafts.add(row(drafts.size() + 1, (ObjectNode) draft));
    }
    return new ReviewPage(
        token,
        view.at("/source/title").asText(),
        view.get("source").toString(),
        segments(view),
        drafts,
        JsonTree.each(view.get("notices")).map(notice -> notice.get("detail").asText()).toList());
  }

  private static DraftRow row(int number, ObjectNode draft) {
    JsonNode found = draft.get("found");
    ObjectNode statement = draft.deepCopy();
    statement.remove(List.of("found", "saved"));
    String name = found.at("/speaker/name").asText("");
    boolean isKnown = draft.hasNonNull("speaker");
    return new DraftRow(
        number,
        statement.toString(),
        draft.get("text").asText(),
        isKnown ? draft.get("speaker").asText() : name,
        isKnown,
        found.at("/speaker/mention").asText(""),
        draft.get("said").asText(),
        ShownDate.of(draft.get("said").asText()),
        draft.get("form").asText(),
        draft.get("medium").asText(),
        (int) Math.floor(100 * found.get("confidence").asDouble()),
        found.at("/check/summary").asText(null),
        JsonTree.each(draft.get("about"))
            .map(about -> new AboutRow(about.get("subject").asText()))
            .toList());
  }

  /**
   * Cuts the article where drafts begin and end. Drafts that overlap an earlier one are unmarked.
   */
  private static List<Segment> segments(JsonNode view) {
    record Place(int start, int end, int draft, boolean isSpeech) {}
    List<Place> places = new ArrayList<>();
    for (JsonNode draft : view.get("drafts")) {
      places.add(
          new Place(
              draft.at("/found/start").asInt(),
              draft.at("/found/end").asInt(),
              places.size() + 1,
              !draft.get("form").asText().equals(INDIRECT)));
    }
    places.sort(Comparator.comparing(Place::start));
    String text = view.get("text").asText();
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    for (Place place : places) {
      if (place.start >= at && place.end <= text.length()) {
        segments.add(new Segment(text.substring(at, place.start), 0, false));
        segments.add(
            new Segment(text.substring(place.start, place.end), place.draft, place.isSpeech));
        at = place.end;
      }
    }
    segments.add(new Segment(text.substring(at), 0, false));
    return segments;
  }
}
