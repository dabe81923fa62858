package dev.onrecord.topic;

import dev.onrecord.item.ItemService;
import dev.onrecord.subject.SubjectKind;
import dev.onrecord.subject.SubjectMapper;
import dev.onrecord.subject.SubjectService;
import dev.onrecord.subject.SubjectType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** What topics have beyond other subjects: a proposition. */
@Singleton
class Topics implements SubjectMapper<Topic, TopicForm, TopicView> {

  private static final SubjectKind<Topic, TopicForm> KIND =
      new SubjectKind<>(SubjectType.TOPIC, Topic.class, TopicForm.class, Topic::new, List.of());

  private final SubjectService<Topic, TopicForm, TopicView> service;

  Topics(SubjectService.Factory services) {
    this.service = services.of(KIND, this);
  }

  @Produces
  @Singleton
  SubjectService<Topic, TopicForm, TopicView> service() {
    return service;
  }

  ItemService<Topic, TopicForm, TopicView> items() {
    return service.items();
  }

  @Override
  public void fill(Topic subject, TopicForm form) {
    subject.proposition = form.proposition();
  }

  @Override
  public void unite(Topic kept, Topic gone) {
    kept.proposition = kept.proposition == null ? gone.proposition : kept.proposition;
  }

  @Override
  public boolean affectsEmbedded(TopicForm before, TopicForm after) {
    return SubjectMapper.super.affectsEmbedded(before, after)
        || !Objects.equals(before.proposition(), after.proposition());
  }

  @Override
  public TopicForm form(Topic subject) {
    return TopicForm.of(subject);
  }

  @Override
  public TopicView view(Topic subject) {
    return TopicView.of(subject);
  }
}
