package dev.onrecord.search;

import dev.onrecord.change.Change;
import dev.onrecord.model.AiModel;
import dev.onrecord.organization.Organization;
import dev.onrecord.person.Person;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.subject.Subject;
import dev.onrecord.topic.Topic;
import io.quarkus.hibernate.search.orm.elasticsearch.SearchExtension;
import java.util.Map;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.ProgrammaticMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;

/** Maps entities to the index, so that entities do not know of it. */
@SearchExtension
class Mapping implements HibernateOrmSearchMappingConfigurer {

  // A change of what an index contains increases its number, so that the service ignores the
  // outdated index and builds a new one.

  private static final String STATEMENT = "statement-7";
  private static final String CHANGE = "change-1";

  static final Map<Class<? extends Subject>, String> SUBJECTS =
      Map.of(
          Person.class, "person-2",
          Organization.class, "organization-2",
          AiModel.class, "model-2",
          Topic.class, "topic-2");

  private static final String SLUG = "slug";

  static final String SEQ = "seq";
  static final String AT = "at";

  @Override
  public void configure(HibernateOrmMappingConfigurationContext context) {
    ProgrammaticMappingConfigurationContext mapping = context.programmaticMapping();
    TypeMappingStep statement = mapping.type(Statement.class);
    statement.indexed().index(STATEMENT);
    statement.binder(new StatementDocument());
    TypeMappingStep subject = mapping.type(Subject.class);
    subject.property(SLUG).documentId();
    subject.binder(new SubjectDocument());
    SUBJECTS.forEach((type, index) -> mapping.type(type).indexed().index(index));
    // The index only has the last change that it has reached.
    TypeMappingStep change = mapping.type(Change.class);
    change.indexed().index(CHANGE);
    change.property(SEQ).genericField().sortable(Sortable.YES).projectable(Projectable.YES);
    change.property(AT).genericField().projectable(Projectable.YES);
  }
}
