package dev.onrecord.subject;

import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.item.BulkLookup;
import dev.onrecord.item.ConsistentReader;
import dev.onrecord.item.ImportRules;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.item.ItemKind;
import dev.onrecord.item.ItemService;
import dev.onrecord.item.ItemServices;
import dev.onrecord.item.ItemViews;
import dev.onrecord.item.ItemWriter;
import dev.onrecord.item.UpsertResult;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.page.ListQuery;
import dev.onrecord.platform.page.Page;
import dev.onrecord.platform.page.Pages;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.platform.response.Written;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.subject.name.NameKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The service for one type of subject.
 *
 * @param <E> the entity
 * @param <F> the form, in the import format
 * @param <V> the view that GET shows
 */
public final class SubjectService<E extends Subject, F extends SubjectForm, V extends ItemView> {

  private static final Pages.Table<String> TABLE =
      new Pages.Table<>("subject s", "s.slug", String.class, slug -> slug);

  private final SubjectKind<E, F> kind;
  private final SubjectMapper<E, F, V> mapper;
  private final SubjectLoader<E, V> loader;
  private final ItemWriter<E, F> writer;
  private final ItemService<E, F, V> items;
  private final ItemImporter<E, F> importer;
  private final Factory shared;

  private SubjectService(SubjectKind<E, F> kind, SubjectMapper<E, F, V> mapper, Factory shared) {
    this.kind = kind;
    this.mapper = mapper;
    this.shared = shared;
    SubjectRules<E, F> rules = new SubjectRules<>(kind, mapper, shared.referrers, shared.entities);
    loader = new SubjectLoader<>(kind, mapper::view, shared.entities, shared.consistent);
    writer =
        shared.services.writer(new ItemKind<>(kind.type().entityType(), kind.form(), rules, rules));
    items = shared.services.service(writer, new Views());
    importer = shared.services.importer(writer, new Imports(rules), new Bulk());
  }

  /** Assembles the services of all types of subjects. */
  @Singleton
  public static class Factory {
    private final ItemServices services;
    private final SubjectMerges merges;
    private final Instance<SubjectReferences> referrers;
    private final Pages pages;
    private final ConsistentReader consistent;
    private final EntityManager entities;
    private final Forms forms;

    Factory(
        ItemServices services,
        SubjectMerges merges,
        @Any Instance<SubjectReferences> referrers,
        Pages pages,
        ConsistentReader consistent,
        EntityManager entities,
        Forms forms) {
      this.services = services;
      this.merges = merges;
      this.referrers = referrers;
      this.pages = pages;
      this.consistent = consistent;
      this.entities = entities;
      this.forms = forms;
    }

    public <E extends Subject, F extends SubjectForm, V extends ItemView>
        SubjectService<E, F, V> of(SubjectKind<E, F> kind, SubjectMapper<E, F, V> mapper) {
      return new SubjectService<>(kind, mapper, this);
    }
  }

  private final class Views implements ItemViews<E, V> {
    @Override
    public Optional<V> at(String slug) {
      return QuarkusTransaction.joiningExisting()
          .call(() -> loader.views(List.of(slug)).stream().findFirst());
    }

    @Override
    public V written(E subject) {
      return mapper.view(subject);
    }
  }

  private final class Bulk implements BulkLookup<F> {
    @Override
    public void lock(Set<String> slugs) {
      loader.lock(slugs.stream().sorted().toList());
    }
  }

  private final class Imports implements ImportRules<E, F> {
    private final SubjectRules<E, F> rules;

    Imports(SubjectRules<E, F> rules) {
      this.rules = rules;
    }

    @Override
    public boolean names(F form) {
      return form.slug() != null;
    }

    @Override
    public E existing(F form, Changes changes) {
      String slug = form.slug() == null ? rules.next(form) : form.slug();
      return writer.mayExist(slug, changes) ? kind.cast(Subject.bySlug(slug)) : null;
    }

    @Override
    public void fill(E existing, F form, Changes changes) {
      rules.fill(existing, form, changes);
    }
  }

  public EntityType type() {
    return writer.type();
  }

  /** Reads and writes single subjects. */
  public ItemService<E, F, V> items() {
    return items;
  }

  /** Edits subjects within a transaction. */
  public ItemWriter<E, F> writer() {
    return writer;
  }

  public ItemImporter<E, F> importer() {
    return importer;
  }

  /**
   * Lists subjects in the order of slugs.
   *
   * @param filter the conditions of other parameters
   */
  public Page<V> list(CanonicalQuery canonical, ListQuery query, NameFilter filter) {
    List<Sql> where = new ArrayList<>();
    where.add(Sql.of("s.type = ?", kind.type().name()));
    where.addAll(filter.where());
    NameKey.prefixes(query.q).forEach(word -> where.add(nameBeginning(word)));
    return QuarkusTransaction.joiningExisting()
        .call(() -> shared.pages.page(TABLE, canonical, query, where, loader::views));
  }

  private static Sql nameBeginning(String word) {
    return Sql.of("exists (select 1 from subject_name n where n.subject_id = s.id and")
        .then(Names.startingWith(word))
        .then(")");
  }

  /**
   * Loads and locks subjects until the transaction ends.
   *
   * @param slugs sorted, so that all writers lock in one order
   */
  public List<E> lock(List<String> slugs) {
    return loader.lock(slugs);
  }

  /** Merges a subject into another of its type. */
  public Written<V> merge(String slug, MergeForm form, String ifMatch) {
    shared.forms.check(form);
    return items.write(changes -> shared.merges.merge(this, slug, form, ifMatch, changes));
  }

  /** Imports a merged subject: its slug redirects. A subject that still has the slug is merged. */
  public UpsertResult upsert(MergedForm form, Changes changes) {
    return shared.merges.upsert(this, shared.forms.check(form), changes);
  }

  SubjectKind<E, F> kind() {
    return kind;
  }

  SubjectMapper<E, F, V> mapper() {
    return mapper;
  }
}
