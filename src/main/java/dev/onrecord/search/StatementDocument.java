package dev.onrecord.search;

import dev.onrecord.check.text.Shingles;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.search.analysis.AnalyzedText;
import dev.onrecord.search.analysis.Language;
import dev.onrecord.statement.entity.About;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * The index document of a statement. It has slugs and ids of subjects, which never change, so a new
 * name needs no indexing. Any change of the meaning of a field needs a new number in {@link
 * Mapping}.
 */
final class StatementDocument implements TypeBinder {

  static final String KEY = "key";
  static final String TEXT = "text";

  /** Word shingles, by which quotations are found. */
  static final String SHINGLES = "shingles";

  static final String STATUS = "status";
  static final String SPEAKER = "speaker";
  static final String ABOUT = "about";
  static final String TOPIC = "topic";
  static final String MODEL = "model";

  /** The stances toward any subject. */
  static final String STANCE = "stance";

  /** The stances toward specific subjects, see {@link #stanceToward}. */
  static final String STANCE_TOWARD = "stanceToward";

  /** The speaker and subjects of a published statement. */
  static final String MENTIONS = "mentions";

  static final String REPLY_TO = "replyTo";
  static final String MEDIUM = "medium";
  static final String FORM = "form";
  static final String LANGUAGE = "language";

  /** The language by which the text is analyzed. */
  static final String ANALYSIS = "analysis";

  static final String SOURCE = "source";
  static final String YEAR = "year";
  static final String EARLIEST = "earliest";
  static final String LATEST = "latest";
  static final String CERTAIN = "certain";
  static final String RECORDED = "recorded";
  static final String UPDATED = "updated";

  /** The field with the ids of the same subjects, which are faster to count. */
  static String idField(String field) {
    return field + "Id";
  }

  private static final String UNKNOWN_YEAR = "unknown";

  /** A stance toward a subject, as one term. */
  static String stanceToward(String slug, Enum<?> stance) {
    return slug + ":" + EnumNames.snake(stance);
  }

  @Override
  public void bind(TypeBindingContext context) {
    // Documents are not updated by listeners, so no dependencies are declared.
    context.dependencies().useRootOnly();
    context.bridge(Statement.class, new Bridge(context.indexSchemaElement()));
  }

  private static final class Bridge implements TypeBridge<Statement> {
    private final Map<String, IndexFieldReference<Long>> idFields = new HashMap<>();
    private final IndexFieldReference<String> key;
    private final IndexFieldReference<String> text;
    private final IndexFieldReference<String> shingles;
    private final IndexFieldReference<String> status;
    private final IndexFieldReference<String> speaker;
    private final IndexFieldReference<String> about;
    private final IndexFieldReference<String> topic;
    private final IndexFieldReference<String> model;
    private final IndexFieldReference<String> stance;
    private final IndexFieldReference<String> stanceToward;
    private final IndexFieldReference<String> mentions;
    private final IndexFieldReference<String> replyTo;
    private final IndexFieldReference<String> medium;
    private final IndexFieldReference<String> form;
    private final IndexFieldReference<String> language;
    private final IndexFieldReference<String> analysis;
    private final IndexFieldReference<String> source;
    private final IndexFieldReference<String> year;
    private final IndexFieldReference<Boolean> certain;
    private final IndexFieldReference<Long> earliest;
    private final IndexFieldReference<Long> latest;
    private final IndexFieldReference<Long> recorded;
    private final IndexFieldReference<Long> updated;

    Bridge(IndexSchemaElement schema) {
      key =
          schema
              .field(KEY, f -> f.asString().sortable(Sortable.YES).projectable(Projectable.YES))
              .toReference();
      text = schema.field(TEXT, f -> f.asString().analyzer(Analysis.TEXT)).toReference();
      shingles = words(schema, SHINGLES);
      status = word(schema, STATUS);
      speaker = subjects(schema, SPEAKER);
      about = subjects(schema, ABOUT);
      topic = subjects(schema, TOPIC);
      model = subjects(schema, MODEL);
      stance = words(schema, STANCE);
      stanceToward = words(schema, STANCE_TOWARD);
      mentions = subjects(schema, MENTIONS);
      replyTo = word(schema, REPLY_TO);
      medium = facetWord(schema, MEDIUM);
      form = facetWord(schema, FORM);
      language = word(schema, LANGUAGE);
      analysis =
          schema.field(ANALYSIS, f -> f.asString().projectable(Projectable.YES)).toReference();
      source = words(schema, SOURCE);
      year = facetWord(schema, YEAR);
      certain = schema.field(CERTAIN, f -> f.asBoolean()).toReference();
      earliest = number(schema, EARLIEST);
      latest = number(schema, LATEST);
      recorded = number(schema, RECORDED);
      updated = number(schema, UPDATED);
    }

    private static IndexFieldReference<String> word(IndexSchemaElement schema, String name) {
      return schema.field(name, f -> f.asString()).toReference();
    }

    private static IndexFieldReference<String> words(IndexSchemaElement schema, String name) {
      return schema.field(name, f -> f.asString()).multiValued().toReference();
    }

    private static IndexFieldReference<String> facetWord(IndexSchemaElement schema, String name) {
      return schema.field(name, f -> f.asString().aggregable(Aggregable.YES)).toReference();
    }

    private IndexFieldReference<String> subjects(IndexSchemaElement schema, String name) {
      idFields.put(
          name,
          schema
              .field(
                  idField(name),
                  f -> f.asLong().searchable(Searchable.NO).aggregable(Aggregable.YES))
              .multiValued()
              .toReference());
      return words(schema, name);
    }

    private void add(
        DocumentElement document, IndexFieldReference<String> field, String name, Subject subject) {
      document.addValue(field, subject.slug);
      document.addValue(idFields.get(name), subject.id);
    }

    private static IndexFieldReference<Long> number(IndexSchemaElement schema, String name) {
      return schema
          .field(name, f -> f.asLong().sortable(Sortable.YES).projectable(Projectable.YES))
          .toReference();
    }

    @Override
    public void write(
        DocumentElement document, Statement statement, TypeBridgeWriteContext context) {
      document.addValue(key, statement.id.toString());
      Language analyzed = Language.of(statement.language);
      document.addValue(text, AnalyzedText.of(statement.text, analyzed).encoded());
      document.addValue(analysis, analyzed.code());
      Shingles.of(statement.text).forEach(shingle -> document.addValue(shingles, shingle));
      document.addValue(status, EnumNames.snake(statement.status));
      add(document, speaker, SPEAKER, statement.speaker);
      statement.about.forEach(link -> writeLink(document, link));
      if (statement.status == Status.PUBLISHED) {
        add(document, mentions, MENTIONS, statement.speaker);
        statement.about.forEach(link -> add(document, mentions, MENTIONS, link.subject()));
      }
      if (statement.replySpeaker != null) {
        document.addValue(replyTo, statement.replySpeaker.slug);
      }
      document.addValue(medium, EnumNames.snake(statement.medium));
      document.addValue(form, EnumNames.snake(statement.form));
      document.addValue(language, statement.language);
      statement.appearances.forEach(a -> document.addValue(source, a.source().id.toString()));
      document.addValue(year, year(statement));
      document.addValue(certain, statement.saidCertain);
      document.addValue(earliest, statement.saidEarliest);
      document.addValue(latest, statement.saidLatest);
      document.addValue(recorded, statement.recordedAt.toEpochMilli());
      document.addValue(updated, statement.updatedAt.toEpochMilli());
    }

    private void writeLink(DocumentElement document, About link) {
      Subject subject = link.subject();
      add(document, about, ABOUT, subject);
      if (subject.type() == SubjectType.TOPIC) {
        add(document, topic, TOPIC, subject);
      } else if (subject.type() == SubjectType.MODEL) {
        add(document, model, MODEL, subject);
      }
      if (link.stance() != null) {
        document.addValue(stance, EnumNames.snake(link.stance()));
        document.addValue(stanceToward, stanceToward(subject.slug, link.stance()));
      }
    }

    /** The year in which it was certainly said. */
    private static String year(Statement statement) {
      int first = year(statement.saidEarliest);
      return statement.saidCertain && first == year(statement.saidLatest)
          ? String.format("%04d", first)
          : UNKNOWN_YEAR;
    }

    private static int year(long second) {
      return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC).getYear();
    }
  }
}
