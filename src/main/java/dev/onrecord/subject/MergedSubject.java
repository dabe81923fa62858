package dev.onrecord.subject;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A subject that was merged into another. The other may have been merged since: the name table has
 * the current target of each slug.
 */
@Entity
@Table(name = "merged_subject")
public class MergedSubject extends PanacheEntityBase {

  @Id public String slug;

  @Enumerated(EnumType.STRING)
  public SubjectType type;

  /** The slug of the subject that it was merged into at that time. */
  public String mergedInto;

  static MergedSubject of(Subject gone, Subject kept) {
    MergedSubject merged = new MergedSubject();
    merged.slug = gone.slug;
    merged.type = gone.type();
    merged.mergedInto = kept.slug;
    return merged;
  }

  static MergedSubject of(MergedForm form) {
    MergedSubject merged = new MergedSubject();
    merged.slug = form.slug();
    merged.type = form.type();
    merged.mergedInto = form.mergedInto();
    return merged;
  }

  public MergedForm form() {
    return new MergedForm(type, slug, mergedInto);
  }
}
