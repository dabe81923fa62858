package dev.onrecord.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.change.LogSnapshot;
import dev.onrecord.item.ItemForm;
import dev.onrecord.platform.json.LoggedJson;
import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.platform.security.Role;
import dev.onrecord.platform.stream.Streamed;
import dev.onrecord.source.SourceForm;
import dev.onrecord.statement.StatementForm;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.subject.SubjectType;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Exports the whole record in the import format as of one seq (ADR 18): the keys come from the
 * tables, the contents from the log.
 */
@Singleton
class RecordExport {

  private static final List<SubjectType> SUBJECTS =
      List.of(SubjectType.ORGANIZATION, SubjectType.PERSON, SubjectType.MODEL, SubjectType.TOPIC);

  private final RecordKeys keys;
  private final LogSnapshot log;
  private final LatestSeq latest;
  private final ItemTypes types;
  private final ObjectMapper json;
  private final LoggedJson logged;
  private final CurrentUser currentUser;

  RecordExport(
      RecordKeys keys,
      LogSnapshot log,
      LatestSeq latest,
      ItemTypes types,
      ObjectMapper json,
      LoggedJson logged,
      CurrentUser currentUser) {
    this.keys = keys;
    this.log = log;
    this.latest = latest;
    this.types = types;
    this.json = json;
    this.logged = logged;
    this.currentUser = currentUser;
  }

  /**
   * The record in the import format.
   *
   * @param seq the newest change that it includes
   */
  record Snapshot(long seq, Streamed lines) {}

  Snapshot all(boolean drafts) {
    if (drafts) {
      currentUser.requireRole(Role.EDITOR);
    }
    long seq = latest.seq();
    Deque<Part> parts = new ArrayDeque<>();
    SUBJECTS.forEach(type -> parts.add(part(seq, type.entityType(), keys.subjects(type), drafts)));
    parts.add(new Part(keys.merged(), keys::mergedForms));
    parts.add(part(seq, EntityType.SOURCE, asStrings(keys.sources(drafts)), drafts));
    parts.add(new Part(asStrings(keys.mergedSources(drafts)), keys::mergedSourceForms));
    parts.add(part(seq, EntityType.STATEMENT, asStrings(keys.statements(drafts)), drafts));
    return new Snapshot(seq, () -> next(parts));
  }

  /** The items of one type: pages of their ids or slugs, and how to write them. */
  private record Part(Iterator<List<String>> pages, Lines lines) {}

  private interface Lines {
    List<?> of(List<String> ids) throws JsonProcessingException;
  }

  private static Iterator<List<String>> asStrings(Iterator<? extends List<?>> pages) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return pages.hasNext();
      }

      @Override
      public List<String> next() {
        return pages.next().stream().map(Object::toString).toList();
      }
    };
  }

  private byte[] next(Deque<Part> parts) throws JsonProcessingException {
    while (!parts.isEmpty() && !parts.element().pages.hasNext()) {
      parts.remove();
    }
    if (parts.isEmpty()) {
      return null;
    }
    Part part = parts.element();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Object form : part.lines.of(part.pages.next())) {
      lines.writeBytes(json.writeValueAsBytes(form));
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  private Part part(long seq, EntityType type, Iterator<List<String>> ids, boolean drafts) {
    return new Part(
        ids,
        page -> {
          Map<String, String> items = log.at(seq, type, page);
          List<ItemForm> forms = new ArrayList<>();
          for (String id : page) {
            String entity = items.get(id);
            if (entity != null) {
              // Parsed and serialized again, so that entries written by older versions have the
              // current format.
              forms.add(types.of(type).logged(entity, logged));
            }
          }
          forms.removeIf(form -> !drafts && isDraft(form));
          return forms;
        });
  }

  /** Checks the logged form: a statement published by now may have been a draft at that seq. */
  private static boolean isDraft(ItemForm form) {
    return form instanceof StatementForm statement && statement.status() == Status.DRAFT
        || form instanceof SourceForm source && Boolean.TRUE.equals(source.draft());
  }
}
