package dev.onrecord.source;

import dev.onrecord.item.Addresses;
import dev.onrecord.item.IdAddresses;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.problem.Moved;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import java.util.Optional;
import java.util.UUID;

/** Addresses of sources by id; that of a merged source redirects to the one kept. */
final class SourceAddresses implements Addresses<Source, SourceForm> {

  private final IdAddresses<Source, SourceForm> ids =
      new IdAddresses<>(
          SourceForm::id,
          id -> Source.<Source>findById(id),
          SourceAddresses::blank,
          SourceRef::path);

  private static Source blank(UUID id) {
    Source source = new Source();
    source.id = id;
    return source;
  }

  @Override
  public String of(SourceForm form) {
    return ids.of(form);
  }

  @Override
  public String next(SourceForm form) {
    return ids.next(form);
  }

  @Override
  public String canonical(String address) {
    return ids.canonical(address);
  }

  @Override
  public Source find(String address) {
    return ids.find(address);
  }

  @Override
  public Source blank(String address, boolean isUsed) {
    MergedSource merged = isUsed ? MergedSource.findById(UUID.fromString(address)) : null;
    if (merged != null) {
      throw Problem.field(ProblemType.ID_TAKEN, "id", "belongs to a merged source: " + address)
          .with("existing", SourceRef.path(merged.keptId));
    }
    return ids.blank(address, isUsed);
  }

  @Override
  public Optional<RuntimeException> moved(String address) {
    return Ids.parse(address)
        .flatMap(id -> MergedSource.<MergedSource>findByIdOptional(id))
        .map(merged -> new Moved(SourceRef.path(merged.id), SourceRef.path(merged.keptId)));
  }
}
