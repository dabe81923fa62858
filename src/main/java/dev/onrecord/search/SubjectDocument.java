package dev.onrecord.search;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.name.NameKey;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * The index document of a subject: the keys of its names and their words. Any change of the meaning
 * of a field needs new numbers in {@link Mapping}.
 */
final class SubjectDocument implements TypeBinder {

  static final String SLUG = "slug";
  static final String TYPE = "type";
  static final String NAME = "name";

  @Override
  public void bind(TypeBindingContext context) {
    // Documents are not updated by listeners, so no dependencies are declared.
    context.dependencies().useRootOnly();
    var schema = context.indexSchemaElement();
    context.bridge(
        Subject.class,
        new Bridge(
            schema.field(SLUG, f -> f.asString().projectable(Projectable.YES)).toReference(),
            schema.field(TYPE, f -> f.asString()).toReference(),
            schema.field(NAME, f -> f.asString()).multiValued().toReference()));
  }

  private record Bridge(
      IndexFieldReference<String> slug,
      IndexFieldReference<String> type,
      IndexFieldReference<String> name)
      implements TypeBridge<Subject> {

    @Override
    public void write(DocumentElement document, Subject subject, TypeBridgeWriteContext context) {
      document.addValue(slug, subject.slug);
      document.addValue(type, EnumNames.snake(subject.type()));
      Set<String> keys = new TreeSet<>();
      add(keys, subject.name);
      subject.aliases.forEach(alias -> add(keys, alias));
      keys.forEach(key -> document.addValue(name, key));
    }

    private static void add(Set<String> keys, String name) {
      String key = NameKey.of(name);
      keys.add(key);
      keys.addAll(NameKey.words(key));
    }
  }
}
