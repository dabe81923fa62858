package dev.onrecord.topic;

import dev.onrecord.subject.SubjectType;
import dev.onrecord.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** The service for topics. */
@ApplicationScoped
public class Topics extends Subjects<Topic, TopicForm, TopicView> {

  Topics() {
    super(SubjectType.TOPIC, Topic.class, TopicForm.class);
  }

  @Override
  protected Topic blank() {
    return new Topic();
  }

  @Override
  protected void fillOwn(Topic subject, TopicForm form) {
    subject.proposition = form.proposition();
  }

  @Override
  protected void uniteOwn(Topic kept, Topic gone) {
    kept.proposition = kept.proposition == null ? gone.proposition : kept.proposition;
  }

  @Override
  protected boolean affectsEmbedded(Topic subject, TopicForm before, TopicForm after) {
    return super.affectsEmbedded(subject, before, after)
        || !Objects.equals(before.proposition(), after.proposition());
  }

  @Override
  protected TopicForm form(Topic subject) {
    return TopicForm.of(subject);
  }

  @Override
  protected TopicView view(Topic subject) {
    return TopicView.of(subject);
  }
}
