package dev.onrecord.subject;

import dev.onrecord.change.VersionedEntity;
import dev.onrecord.subject.name.NameKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OptimisticLock;

/** Anything that a statement can be by or about. */
@Entity
@Table(name = "subject")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "type")
public abstract class Subject extends VersionedEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subject_seq")
  @SequenceGenerator(name = "subject_seq", sequenceName = "subject_seq", allocationSize = 50)
  public Long id;

  /** Unique across all subjects and never changed after creation. */
  @NaturalId public String slug;

  public String name;

  @ElementCollection
  @CollectionTable(name = "subject_alias", joinColumns = @JoinColumn(name = "subject_id"))
  @OrderColumn(name = "ordinal")
  @Column(name = "alias")
  public List<String> aliases = new ArrayList<>();

  public String description;

  public String wikidataId;

  @ElementCollection
  @CollectionTable(name = "subject_link", joinColumns = @JoinColumn(name = "subject_id"))
  @OrderColumn(name = "ordinal")
  public List<Link> links = new ArrayList<>();

  /** The rows of the name table, derived from slug, name and aliases. */
  @ElementCollection
  @CollectionTable(name = "subject_name", joinColumns = @JoinColumn(name = "subject_id"))
  @OptimisticLock(excluded = true)
  Set<SubjectName> names = new HashSet<>();

  /** The subject with a slug, even if not flushed yet, or null. */
  static Subject bySlug(String slug) {
    // The session may have a proxy, whose type is unknown, for example of a speaker.
    return (Subject) Hibernate.unproxy(getSession().bySimpleNaturalId(Subject.class).load(slug));
  }

  /** The subject that a slug leads to after any number of merges, or null. */
  static Subject byFormerSlug(String slug) {
    return (Subject)
        Hibernate.unproxy(
            Subject.find(
                    "select s from Subject s join s.names n where n.kind = ?1 and n.key = ?2",
                    NameKind.SLUG,
                    slug)
                .firstResult());
  }

  public abstract SubjectType type();

  @Override
  public String address() {
    return slug;
  }

  /** This subject as embedded in other items. */
  public SubjectRef ref() {
    return SubjectRef.of(type(), slug, name);
  }

  void syncNames() {
    Set<SubjectName> wanted = SubjectName.of(name, aliases);
    wanted.add(new SubjectName(slug, NameKind.SLUG));
    // Slugs of merged subjects stay.
    names.removeIf(known -> known.kind() != NameKind.SLUG && !wanted.contains(known));
    names.addAll(wanted);
  }

  /** Its own slug and those of subjects merged into it. */
  Stream<SubjectName> slugs() {
    return names.stream().filter(known -> known.kind() == NameKind.SLUG);
  }

  /** Equality by slug, since one object may be an unloaded proxy. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Subject that && slug.equals(that.key());
  }

  @Override
  public int hashCode() {
    return slug.hashCode();
  }

  /** Whether the name table has its slug and exactly its names, besides the slugs of others. */
  public boolean isFoundByItsNames() {
    Set<SubjectName> found = new HashSet<>(names);
    boolean hasSlug = found.contains(new SubjectName(slug, NameKind.SLUG));
    found.removeIf(row -> row.kind() == NameKind.SLUG);
    return hasSlug && found.equals(SubjectName.of(name, aliases));
  }

  /** A method, which unlike a field also works on a proxy. */
  String key() {
    return slug;
  }
}
